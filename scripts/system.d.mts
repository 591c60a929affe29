type System = { platform: string; arch: string }
export function nameSystem(process?: System, glibc?: string | null): string
export function chooseNode(from: {
  brought: string | undefined
  own: { version: string; path: string }
  system: string
}): string
export function whyNotLoaded(status: number | null): string | undefined
