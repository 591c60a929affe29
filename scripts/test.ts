import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '#test/chromium.ts'
import { type Count, countVitest } from './count.ts'
import { runProgram } from './run-program.ts'

/** `npm test`: the whole judgement as named steps; `--long` the slow rest; other words go to Vitest alone. */
const [first, ...rest] = process.argv.slice(2)
const scratch = mkdtempSync(join(tmpdir(), 'cageot-judgement-'))
const report = join(scratch, 'vitest.json')

const STEPS: Record<string, () => Promise<Count>> = {
  browser: async () => ({ passed: (await findChromium()) ? 1 : 0, failed: 0 }),
  types: () => judge('tsc', ['--noEmit']),
  lint: () => judge('biome', ['ci', '--diagnostic-level=warn', '.']),
  unused: () => judge('knip', []),
  build: () => judge('node', ['bootstrap.mjs', 'build']),
  tests: () => vitest(['--project', '!long']),
}
const LONG = { build: STEPS.build, long: () => vitest(['--project', 'long', ...rest]) }
const CHOSEN = { build: STEPS.build, tests: () => vitest(process.argv.slice(2)) }

const steps = Object.entries(first === '--long' ? LONG : first === undefined ? STEPS : CHOSEN)
const lines: string[] = []
const sum = { passed: 0, failed: 0 }
for (const [name, step] of steps) {
  const start = performance.now()
  console.log(`\n── ${name}`)
  const count = await (step as () => Promise<Count>)().catch(failure)
  sum.passed += count.passed
  sum.failed += count.failed
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6)
  lines.push(`${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${seconds} s`)
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}\n${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed > 0 ? 1 : 0)

async function judge(program: string, args: string[]): Promise<Count> {
  const code = await runProgram(program, args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

async function vitest(args: string[]): Promise<Count> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runProgram('vitest', ['run', ...reporters, ...args])
  return countVitest(report, code)
}

function failure(error: unknown): Count {
  console.error(error instanceof Error ? error.message : error)
  return { passed: 0, failed: 1 }
}
