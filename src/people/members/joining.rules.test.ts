import { describe, expect, test } from 'vitest'
import {
  type AskingFacts,
  decideAnswering,
  decideAsking,
  decideJoining,
  type JoiningFacts,
  mayAskAgain,
} from './joining.rules.ts'

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

const now = new Date('2026-11-25T15:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3600_000)
const onRequest = { ...open, registrationPolicy: 'waiting-list' } as const
const asking: AskingFacts = {
  ...nobody,
  group: onRequest,
  hasAsked: false,
  refusedAt: null,
  askedAt: [],
}

describe('asking to join', () => {
  test('is for groups that take members on request', () => {
    expect(decideAsking(asking, now)).toMatchObject({ ok: true })
  })

  test.each<[string, Partial<AskingFacts>, string]>([
    ['a member has nothing to ask', { isMember: true }, 'member'],
    ['a household asks once at a time', { hasAsked: true }, 'asked-already'],
    ['an open group takes everyone', { group: open }, 'open'],
    ['a closed group', { group: { ...open, registrationPolicy: 'closed' } }, 'closed'],
    ['a full group', { group: { ...open, registrationPolicy: 'full' } }, 'full'],
    [
      'a request waits even where the group has closed',
      { hasAsked: true, group: { ...open, registrationPolicy: 'closed' } },
      'asked-already',
    ],
    [
      'what the group asks for',
      { group: { ...onRequest, requiresPhone: true } },
      'details-missing',
    ],
    ['refused six days ago', { refusedAt: hoursAgo(6 * 24) }, 'refused-lately'],
    [
      'a fourth time within a day',
      { askedAt: [hoursAgo(1), hoursAgo(2), hoursAgo(23)] },
      'asked-often',
    ],
  ])('%s: no', (_, facts, code) => {
    expect(decideAsking({ ...asking, ...facts }, now)).toMatchObject({
      ok: false,
      refusal: { code },
    })
  })

  test.each<[string, Partial<AskingFacts>]>([
    ['refused seven days ago', { refusedAt: hoursAgo(7 * 24) }],
    ['a third time within a day', { askedAt: [hoursAgo(1), hoursAgo(2), hoursAgo(24)] }],
    [
      'what the group asks for is there',
      { group: { ...onRequest, requiresPhone: true }, phone: '06' },
    ],
  ])('%s: yes', (_, facts) => {
    expect(decideAsking({ ...asking, ...facts }, now)).toMatchObject({ ok: true })
  })

  test('after a refusal is possible again at the hour it was refused, seven days later', () => {
    const refusedAt = new Date('2026-06-01T10:00:00Z')
    expect(mayAskAgain(refusedAt)).toEqual(new Date('2026-06-08T10:00:00Z'))
  })
})

describe('answering a request', () => {
  const by = { personId: 1, answer: 'accepted' } as const
  test.each([
    [
      { outcome: null, closedByPersonId: null },
      { ok: true, value: 'answer' },
    ],
    [
      { outcome: 'accepted', closedByPersonId: 1 },
      { ok: true, value: 'answered' },
    ],
    [{ outcome: 'accepted', closedByPersonId: 2 }, { ok: false }],
    [{ outcome: 'refused', closedByPersonId: 1 }, { ok: false }],
    [{ outcome: 'withdrawn', closedByPersonId: 3 }, { ok: false }],
    [{ outcome: 'joined', closedByPersonId: 3 }, { ok: false }],
  ] as const)('%j answered « accepted » by 1: %j', (request, expected) => {
    expect(decideAnswering(request, by)).toMatchObject(expected)
  })
})
