import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Wings and rooms in order, read from the table of ARCHITECTURE.md: `foundation/core` first, `shell` last. */
export const ROOMS: string[] = readFileSync('ARCHITECTURE.md', 'utf8')
  .replace(/## Suffixes[\s\S]*/, '')
  .split('\n')
  .flatMap((line) => {
    const [, wing, room] = line.split('|').map((cell) => cell.trim())
    if (!wing || wing === 'wing' || wing.startsWith('---')) return []
    return [room ? `${wing}/${room}` : wing]
  })

/** Rooms whose files may go without suffix. */
export const FREE_ROOMS = ['core', 'db', 'ui', 'papers', 'files', 'post'].map(
  (room) => `foundation/${room}`,
)

const SUFFIX =
  /\.(rules|queries|action|page|words|routes|job|mail|island|custody)(\.test|\.db\.test)?\.tsx?$/

/** What a file of that suffix may import, from its own room or one before it; `free` stands for suffixless files. */
export const MAY_IMPORT: Record<string, string[]> = {
  rules: ['rules', 'core'],
  queries: ['rules', 'queries', 'core', 'db'],
  action: ['rules', 'queries', 'action', 'core', 'db', 'post'],
  custody: ['rules', 'queries', 'action', 'core', 'db'],
  page: ['rules', 'page', 'words', 'core', 'ui'],
  mail: ['rules', 'page', 'words', 'core', 'ui', 'post'],
  words: ['rules', 'words', 'core', 'ui'],
  island: ['rules', 'island', 'core', 'ui'],
}

export const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/.test(file))
export const everything = globSync('{src,test,house,e2e,scripts}/**/*.{ts,tsx,mjs}')

export const roomOf = (file: string): string | undefined =>
  ROOMS.find((room) => file.startsWith(`src/${room}/`))
export const placeOf = (file: string): number => ROOMS.indexOf(roomOf(file) ?? '')
export const suffixOf = (file: string): string | undefined => SUFFIX.exec(file)?.[1]

/** The kind of an imported file: its suffix, else the free room's own name. */
export const kindOf = (file: string): string | undefined => {
  const room = roomOf(file)
  return suffixOf(file) ?? (room && FREE_ROOMS.includes(room) ? room.split('/')[1] : undefined)
}

export type Import = { from: string; to: string; typeOnly: boolean }

const IMPORT =
  /\b(?:import|export)\s+(type\s+)?[^'";]*?\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g

/** The imports of files of the house; those that bring only types are marked. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(IMPORT)].flatMap((found) => {
    const specifier = found[2] ?? found[3] ?? ''
    const to = specifier.startsWith('#src/')
      ? specifier.replace('#src/', 'src/')
      : specifier.startsWith('.')
        ? relative('.', join(dirname(file), specifier))
        : undefined
    return to ? [{ from: file, to, typeOnly: Boolean(found[1]) }] : []
  })
}
