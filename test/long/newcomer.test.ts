import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectRoot } from '#src/foundation/core/root.ts'
import { npmStart, scratchFolder } from '#test/start/processes.ts'

const scratch = scratchFolder()
const clone = join(scratch.path, 'clone')
const dataDir = join(scratch.path, 'data')
const nowhere = { npm_config_registry: 'http://127.0.0.1:9', npm_config_offline: 'true' }
afterAll(() => scratch[Symbol.dispose]())

/** The files that git knows, as they are now. */
function copyTracked(): void {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' })
  for (const name of names
    .split('\0')
    .filter((each) => each && existsSync(join(projectRoot, each)))) {
    mkdirSync(dirname(join(clone, name)), { recursive: true })
    cpSync(join(projectRoot, name), join(clone, name))
  }
}

test('without a network a newcomer is told in one sentence that npm could not install', () => {
  copyTracked()
  const env = { ...process.env, ...nowhere, npm_config_cache: join(scratch.path, 'empty') }
  const { status, stderr } = spawnSync('node', ['bootstrap.mjs', 'start'], {
    cwd: clone,
    env,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr.trim()).toMatch(
    /^npm could not install the packages: .*\. Mend that, then run this again\.$/,
  )
})

test('one command installs, builds, starts, makes the demo, and says where and as whom', async () => {
  // no package's script is needed: the same where npm refuses them
  const env = { npm_config_ignore_scripts: 'true' }
  await using running = await npmStart(dataDir, { clone, args: [], env })
  expect(running.said()).toContain(`Cageot is open at http://localhost:${running.port}`)
  expect(running.said()).toMatch(/Sign in as:\n +\S.*@.*\n/)
})

test('once installed it starts without the network', async () => {
  await using running = await npmStart(dataDir, { clone, args: [], env: nowhere })
  expect(running.said()).not.toContain('Installing')
})
