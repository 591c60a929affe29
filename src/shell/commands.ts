import { Halt } from '#src/foundation/core/halt.ts'
import { type Config, readConfig } from './config.ts'
import { addDemo } from './installation.ts'
import { withProgram } from './program.ts'
import { start, work } from './start.ts'

type Command = {
  says: string
  options?: string[]
  run(config: Config, options: string[]): Promise<void>
}

const COMMANDS: Record<string, Command> = {
  start: {
    says: 'serve pages and work off jobs; --empty: without the demo that a first start makes',
    options: ['--empty'],
    run: (config, options) =>
      start(config, { withDemo: config.isLocal && !options.includes('--empty') }),
  },
  worker: { says: 'work off jobs only, beside other processes that serve pages', run: work },
  migrate: { says: 'bring the database to the newest shape, and end', run: migrateOnly },
  demo: { says: 'add the demo to a database that has none', run: demo },
}

/** Runs `cageot <name> <options>`; refuses unknown ones in one sentence. */
export async function runCommand(
  [name = 'help', ...options]: string[],
  environment: NodeJS.ProcessEnv,
) {
  if (['help', '--help', '-h'].includes(name)) return console.log(help())
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new Halt(`There is no command ${name}.\n\n${help()}`)
  const unknown = options.find((option) => !command.options?.includes(option))
  if (unknown) throw new Halt(`The command ${name} knows no ${unknown}.\n\n${help()}`)
  await command.run(readConfig(environment), options)
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
  const lines = Object.entries(COMMANDS).map(([name, { says }]) => `  ${name.padEnd(10)} ${says}`)
  return ['cageot <command>', ...lines, `  ${'help'.padEnd(10)} this list`].join('\n')
}
