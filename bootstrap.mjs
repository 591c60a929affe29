// The door of every npm script. Runs under any Node that can read it: installs the packages when they are not those of
// the lock file, then hands over to the Node they bring (scripts/commands.mjs).
const OLDEST = 20
const major = Number(process.versions.node.split('.')[0])
if (major < OLDEST) {
  console.error(
    `Cageot needs Node ${OLDEST} or newer and this is ${process.version}: install one from https://nodejs.org.`,
  )
  process.exit(1)
}
import('./scripts/commands.mjs').then(({ runCommand }) => runCommand(process.argv.slice(2)))
