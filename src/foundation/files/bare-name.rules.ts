const LONGEST = 200

/**
 * A file's name as somebody sent it, without folders and control characters, of sane length:
 * `C:\photos\TOM-01.jpg` → `TOM-01.jpg`; `../été/.jpg` → `.jpg`.
 */
export function bareName(name: string): string {
  return name
    .replaceAll(/\p{C}/gu, '')
    .replace(/^.*[\\/]/, '')
    .slice(-LONGEST)
    .trim()
}
