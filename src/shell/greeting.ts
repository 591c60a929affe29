import type { Config } from './config.ts'
import { listDemoSignIns } from './demo.ts'

/** What the terminal shows once the doors are open. */
export function greeting(config: Config, isDemo: boolean): string[] {
  const lines = ['', `Cageot is open at ${config.baseUrl}`]
  if (!config.database) lines.push(`Its data is in ${config.dataDir}`)
  if (config.isLocal && !isLoopback(config.host)) lines.push(openToNetwork(config))
  if (isDemo) lines.push('This is a demo. Sign in as:', ...listDemoSignIns().map(signInLine))
  return [...lines, 'Ctrl-C stops it.', '']
}

const isLoopback = (host: string | null) => /^(localhost|127\..*|::1)$/.test(host ?? '')

const openToNetwork = ({ host }: Config) =>
  `HOST=${host} lets the whole network in, to demo sign-ins and kept letters too: ` +
  'leave it out to be alone, or set BASE_URL for a real site.'

function signInLine({ name, email, password }: ReturnType<typeof listDemoSignIns>[number]): string {
  return `  ${name.padEnd(20)} ${email.padEnd(32)} ${password}`
}
