import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'
import { openOwnDatabase } from '#test/db.ts'
import { TEST_NOW } from '#test/world.ts'
import { once } from './once.ts'

let own: Awaited<ReturnType<typeof openOwnDatabase>>
beforeAll(async () => {
  own = await openOwnDatabase()
})
afterAll(() => own.drop())

let made = 0
const make = async (): Promise<Outcome<string, never>> => done(`/made/${++made}`)
const use = (key: string, personId = 1) => ({ key, personId, at: TEST_NOW })

describe('a form of one use', () => {
  test('tapped six times at the same moment makes one thing and leads there each time', async () => {
    made = 0
    const taps = Array.from({ length: 6 }, () => once(own.db, use('k1'), make))
    expect(new Set((await Promise.all(taps)).map((tap) => tap.ok && tap.value))).toEqual(
      new Set(['/made/1']),
    )
    expect(made).toBe(1)
  })

  test('another person’s same key is another form', async () => {
    made = 0
    await once(own.db, use('k2'), make)
    expect(await once(own.db, use('k2', 2), make)).toEqual(done('/made/2'))
  })

  test('without a key is done each time', async () => {
    made = 0
    await once(own.db, use(''), make)
    expect(await once(own.db, use(''), make)).toEqual(done('/made/2'))
  })

  test('that was refused or broke may be sent again', async () => {
    made = 0
    const no = async () => refuse({ code: 'full' })
    expect(await once(own.db, use('k3'), no)).toEqual(refuse({ code: 'full' }))
    const broken = once(own.db, use('k3'), () => Promise.reject(new Error('the power is out')))
    await expect(broken).rejects.toThrow('the power is out')
    expect(await once(own.db, use('k3'), make)).toEqual(done('/made/1'))
  })
})
