import { describe, expect, test } from 'vitest'
import { decideJoining, type JoiningFacts } from './joining.rules.ts'

const open = { registrationPolicy: 'open', requiresPhone: false, requiresAddress: false } as const
const nobody: JoiningFacts = { isMember: false, group: open, phone: null, street: '', city: '' }

describe('becoming a member by oneself', () => {
  test('an open group takes everyone', () => {
    expect(decideJoining(nobody)).toMatchObject({ ok: true })
  })
  test.each(['waiting-list', 'closed', 'full'] as const)(
    'a group that is %s says so',
    (registrationPolicy) => {
      const outcome = decideJoining({ ...nobody, group: { ...open, registrationPolicy } })
      expect(outcome).toEqual({ ok: false, refusal: { code: registrationPolicy } })
    },
  )
  test('what the group asks for is asked for', () => {
    const group = { ...open, requiresPhone: true, requiresAddress: true }
    const missing = (more: Partial<JoiningFacts>) => decideJoining({ ...nobody, group, ...more })
    expect(missing({})).toEqual({
      ok: false,
      refusal: { code: 'details-missing', missing: ['phone', 'address'] },
    })
    expect(missing({ phone: '06 00 00 00 00', street: '3 rue du Four' })).toMatchObject({
      refusal: { missing: ['address'] },
    })
    const all = { phone: '06 00 00 00 00', street: '3 rue du Four', city: 'Crest' }
    expect(missing(all)).toMatchObject({ ok: true })
  })
  test('who is a member already stays one when the group closes or asks for more', () => {
    const group = {
      registrationPolicy: 'closed',
      requiresPhone: true,
      requiresAddress: true,
    } as const
    expect(decideJoining({ ...nobody, isMember: true, group })).toMatchObject({ ok: true })
  })
})
