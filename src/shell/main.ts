import { Halt } from '#src/foundation/core/halt.ts'
import { runCommand } from './commands.ts'

/** The program's one door: `dist/main.js start`. What its operator can mend is a sentence, a bug is a stack. */
try {
  await runCommand(process.argv.slice(2), process.env)
  process.exit()
} catch (error) {
  console.error(error instanceof Halt ? error.message : error)
  process.exit(1)
}
