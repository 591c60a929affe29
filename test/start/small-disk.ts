import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'

/** Makes a folder a disk of so many bytes, in memory; `using` takes it away. Only root may. */
export function smallDisk(path: string, bytes: number) {
  mkdirSync(path, { recursive: true })
  const options = `size=${bytes},mode=0711`
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path])
  if (status !== 0) throw new Error(String(stderr))
  chmodSync(path, 0o711)
  const remove = () => void spawnSync('umount', [path])
  return { path, [Symbol.dispose]: remove }
}

/** Why there can't be a small disk here; null when there can. */
export function whyNoSmallDisk(scratch: string): string | null {
  try {
    using _disk = smallDisk(scratch, 65_536)
    return null
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error)
  }
}
