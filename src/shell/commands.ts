import { Halt } from '#src/foundation/core/halt.ts'
import { type Given, readArguments, type Takes } from './arguments.ts'
import { backup, restore } from './backups.ts'
import { type Config, readConfig } from './config.ts'
import { addDemo } from './installation.ts'
import { lift } from './lifting.ts'
import { withProgram } from './program.ts'
import { start, work } from './start.ts'

type Command = {
  says: string
  takes?: Takes
  run(config: Config, given: Given): Promise<void>
}

const COMMANDS: Record<string, Command> = {
  start: {
    says: 'serve pages and work off jobs; --empty: without the demo that a first start makes',
    takes: { flags: ['empty'] },
    run: (config, { flags }) =>
      start(config, { withDemo: config.isLocal && !flags.includes('empty') }),
  },
  worker: { says: 'work off jobs only, beside other processes that serve pages', run: work },
  migrate: { says: 'bring the database to the newest shape, and end', run: migrateOnly },
  backup: {
    says: 'write everything into one file, while the program runs: backup [file or folder] [--keep n]',
    takes: { words: 1, numbers: ['keep'] },
    run: backup,
  },
  restore: {
    says: 'load such a file into a place without data, and bring it to the newest shape: restore <file>',
    takes: { words: 1 },
    run: restore,
  },
  'lift-second-factor': {
    says: 'for who has lost phone and recovery codes, once you know who asks: lift-second-factor <e-mail>',
    takes: { words: 1 },
    run: lift,
  },
  demo: { says: 'add the demo to a database that has none', run: demo },
}

/** Runs `cageot <name> <options>`; refuses unknown ones in one sentence. */
export async function runCommand(
  [name = 'help', ...args]: string[],
  environment: NodeJS.ProcessEnv,
) {
  if (['help', '--help', '-h'].includes(name)) return console.log(help())
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new Halt(`There is no command ${name}.\n\n${help()}`)
  const given = readGiven(name, command, args)
  await command.run(readConfig(environment), given)
}

function readGiven(name: string, { takes = {} }: Command, args: string[]): Given {
  try {
    return readArguments(name, takes, args)
  } catch (error) {
    throw error instanceof Halt ? new Halt(`${error.message}\n\n${help()}`) : error
  }
}

async function migrateOnly(config: Config): Promise<void> {
  await withProgram(config, { join: true }, async () =>
    console.log('The database has the newest shape.'),
  )
}

async function demo(config: Config): Promise<void> {
  await withProgram(config, { join: true }, async (program) => {
    const isNew = await addDemo(program)
    console.log(isNew ? 'The demo is made.' : 'This database has the demo already.')
  })
}

function help(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const all = [...Object.entries(COMMANDS), ['help', { says: 'this list' }] as const]
  const lines = all.map(([name, { says }]) => `  ${name.padEnd(width)} ${says}`)
  return ['cageot <command>', ...lines].join('\n')
}
