import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectRoot } from '#src/foundation/core/root.ts'

/** A Chromium that has been seen to run, and what it wants in its environment. */
export type Chromium = { executablePath: string; env: Record<string, string> }

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The one of the machine when there is one that runs, else the one that npm brought, unpacked once. */
export async function findChromium(): Promise<Chromium> {
  const found = findInPath() ?? (await unpackOnce())
  if (found) return found
  throw new Error(
    `No Chromium runs here and the packages bring none for ${process.platform} ${process.arch}: install one ` +
      '(on Debian: apt-get install chromium) so that it is in the PATH.',
  )
}

function findInPath(): Chromium | undefined {
  const folders = (process.env.PATH ?? '').split(':')
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return paths
    .filter((path) => existsSync(path))
    .map((executablePath) => ({ executablePath, env: {} }))
    .find(runs)
}

function runs({ executablePath, env }: Chromium): boolean {
  const options = { env: { ...process.env, ...env }, timeout: 20_000 }
  return spawnSync(executablePath, ['--version'], options).status === 0
}

/** Into a folder of this clone, whole or not at all: tests of several files may want it at once. */
async function unpackOnce(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'))
  const folder = join(projectRoot, 'node_modules/.cache', `chromium-${version}`)
  if (!existsSync(folder)) await unpack(join(packed, 'bin'), folder)
  return [bare(folder), withLibraries(folder)].find(runs)
}

const bare = (folder: string): Chromium => ({
  executablePath: join(folder, 'chromium'),
  // its fonts, where the machine has none
  env: existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') },
})

/** On a machine with nothing installed: the libraries of the package. */
function withLibraries(folder: string): Chromium {
  const { executablePath, env } = bare(folder)
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } }
}

async function unpack(packed: string, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const half = mkdtempSync(`${folder}.`)
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  // the package unpacks into the system's scratch folder, whoever else has put something there
  process.env.TMPDIR = half
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(packed, name))
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(half, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}
