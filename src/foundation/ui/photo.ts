/** The widths in which a picture is kept, in pixels: a row of a list, a card, a sheet, a whole page. */
export const WIDTHS = [208, 416, 832, 1248] as const

/** A photo as an `<img>` names it: the address of a middling width, and all of them to choose from. */
export type Photo = { src: string; srcset: string }

/**
 * The addresses of a kept picture by its code; none for none. `photoOf('k2vd7m3xqz')` →
 * `{ src: '/pictures/k2vd7m3xqz-416.webp', srcset: '/pictures/k2vd7m3xqz-208.webp 208w, …' }`
 */
export function photoOf(code: string): Photo
export function photoOf(code: string | null | undefined): Photo | undefined
export function photoOf(code: string | null | undefined): Photo | undefined {
  if (!code) return undefined
  const srcset = WIDTHS.map((width) => `${addressOf(code, width)} ${width}w`).join(', ')
  return { src: addressOf(code, 416), srcset }
}

const addressOf = (code: string, width: (typeof WIDTHS)[number]) =>
  `/pictures/${code}-${width}.webp`
