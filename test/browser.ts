import { chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** A headless Chromium for one test file; close it at the end. It asks nobody but us: nothing of its own goes out. */
export async function launchBrowser() {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // root has no sandbox, and containers rarely let others have one
    chromiumSandbox: false,
    args: [...QUIET, ...WITHOUT_SHARED_MEMORY],
  })
}

/** Every host but this machine's own is unknown to it, and it has no services to call home. */
const QUIET = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-default-browser-check',
]

/** Containers often have a /dev/shm of 64 MB only. */
const WITHOUT_SHARED_MEMORY = ['--disable-dev-shm-usage']
