import { expect, test } from 'vitest'
import { deviceName } from './sign-ins.words.ts'

const AGENTS = {
  'Firefox sur Android': 'Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0',
  'Chrome sur Android':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  'Samsung Internet sur Android':
    'Mozilla/5.0 (Linux; Android 13; SM-A146B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36',
  'Safari sur iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  'Firefox sur iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/131.0 Mobile/15E148 Safari/605.1.15',
  'Edge sur Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
  'Safari sur Mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15',
  'Firefox sur Linux': 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
  Firefox: 'Firefox/1.0',
  'Un navigateur sur Windows': 'Something (Windows NT 10.0)',
  'Un appareil inconnu': 'curl/8.5.0',
}

test.for(Object.entries(AGENTS))('a device is called « %s »', ([name, agent]) => {
  expect(deviceName('fr', agent)).toBe(name)
})

test('in English too, and an empty name is unknown', () => {
  expect(deviceName('en', AGENTS['Firefox sur Android'])).toBe('Firefox on Android')
  expect(deviceName('en', '')).toBe('An unknown device')
})
