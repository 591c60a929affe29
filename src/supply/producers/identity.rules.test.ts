import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#src/foundation/core/fold.ts'
import { checkAcceptance } from './charter.rules.ts'
import { isSameProducer } from './double.rules.ts'
import { hasCapital, LEGAL_FORMS, type LegalFacts, missingLegal } from './legal.rules.ts'
import { organicBodyNames } from './legal.words.ts'
import {
  checkOrganicBody,
  mayClaimOrganic,
  ORGANIC_BODIES,
  organicState,
  saysOrganic,
} from './organic.rules.ts'
import { checkRna } from './rna.rules.ts'
import { checkLegal, contradictsRegime, labelsIn, labelsTyped } from './sheet.rules.ts'

const NOTHING: LegalFacts = {
  legalForm: null,
  businessName: '',
  siret: null,
  rna: null,
  address1: '',
  postcode: '',
  city: '',
  vatRegime: null,
  vatNumber: null,
  capitalCents: null,
  mediatorName: '',
  mediatorAddress: '',
  charterVersion: null,
}
const WHOLE: LegalFacts = {
  ...NOTHING,
  legalForm: 'earl',
  businessName: 'EARL du Pré',
  siret: '51234087800010',
  address1: 'Le Pré',
  postcode: '26330',
  city: 'Chazelles',
  vatRegime: 'liable',
  vatNumber: 'FR28512340878',
  capitalCents: 750_000,
  mediatorName: 'CM2C',
  mediatorAddress: 'Paris',
  charterVersion: 1,
}

describe('what is missing of a legal identity', () => {
  test.each([
    ['nothing of a whole one', {}, []],
    ['the SIRET', { siret: null }, ['siret']],
    ['the SIRET, although there is an RNA', { siret: null, rna: 'W262001234' }, ['siret']],
    [
      'nothing of an association with its RNA',
      { siret: null, rna: 'W262001234', legalForm: 'association', capitalCents: null },
      [],
    ],
    ['the capital of a company', { capitalCents: null }, ['capital']],
    ['no capital of a sole trader', { legalForm: 'ei', capitalCents: null }, []],
    ['the VAT number of who is liable', { vatNumber: null }, ['vatNumber']],
    ['no VAT number under 293 B', { vatNumber: null, vatRegime: 'exempt-293b' }, []],
    ['no VAT number of a flat-rate farmer', { vatNumber: null, vatRegime: 'farm-flat-rate' }, []],
    ['the charter', { charterVersion: null }, ['charter']],
  ] as [string, Partial<LegalFacts>, string[]][])('%s', (_name, differs, missing) => {
    expect(missingLegal({ ...WHOLE, ...differs })).toEqual(missing)
  })
  test('of nobody known: all that does not depend on other answers, in the order of the sheet', () => {
    expect(missingLegal(NOTHING)).toEqual([
      'legalForm',
      'businessName',
      'siret',
      'address1',
      'postcode',
      'city',
      'vatRegime',
      'mediatorName',
      'mediatorAddress',
      'charter',
    ])
  })
  test('forms with a capital are companies', () => {
    const without = LEGAL_FORMS.filter((form) => !hasCapital(form))
    expect(without).toEqual(['ei', 'micro', 'association', 'public'])
  })
})

describe('an RNA', () => {
  test.each([
    ['W262001234', 'W262001234'],
    [' w26 200 1234 ', 'W262001234'],
    ['W2A1000234', 'W2A1000234'],
  ])('%s is right', (typed, value) => {
    expect(checkRna(typed)).toEqual({ ok: true, value })
  })
  test.each([['W26200123'], ['262001234'], ['WA62001234'], ['W2C1000234'], ['W2620012345'], ['']])(
    '%s is refused',
    (typed) => {
      expect(checkRna(typed)).toEqual({ ok: false, refusal: { code: 'rna-wrong' } })
    },
  )
})

describe('an organic certificate', () => {
  test.each([
    ['FR-BIO-01', 'FR-BIO-01'],
    ['fr bio 1', 'FR-BIO-01'],
    ['10', 'FR-BIO-10'],
    ['Ecocert', 'FR-BIO-01'],
    ['bureau veritas', 'FR-BIO-10'],
    ['Certis', 'FR-BIO-13'],
    ['FR-BIO-42', 'FR-BIO-42'],
  ])('%s is %s', (typed, value) => {
    expect(checkOrganicBody(typed)).toEqual({ ok: true, value })
  })
  test.each([['Bureau'], ['FR-BIO-00'], ['FR-BIO-123'], ['bio'], ['?']])(
    '%s is nobody',
    (typed) => {
      expect(checkOrganicBody(typed).ok).toBe(false)
    },
  )
  test('bodies are found by the names shown', () => {
    const names = organicBodyNames('fr')
    for (const [code, name] of Object.entries(ORGANIC_BODIES))
      expect(fold(names[code as keyof typeof ORGANIC_BODIES])).toBe(name)
  })
  const certificate = {
    organicBody: 'FR-BIO-01',
    organicNumber: '26/1',
    organicUntil: '2027-06-30',
  }
  test.each([
    ['counts on its last day', certificate, '2027-06-30', 'valid'],
    ['has expired the day after', certificate, '2027-07-01', 'expired'],
    [
      'is not whole without a number',
      { ...certificate, organicNumber: '' },
      '2027-01-01',
      'incomplete',
    ],
    [
      'is not whole without a day',
      { ...certificate, organicUntil: null },
      '2027-01-01',
      'incomplete',
    ],
    ['is none', { organicBody: null, organicNumber: '', organicUntil: null }, '2027-01-01', 'none'],
  ])('%s', (_name, facts, today, state) => {
    expect(organicState(facts, today)).toBe(state)
    expect(mayClaimOrganic(facts, today)).toBe(state === 'valid')
  })
})

test.each([
  ['AB', true],
  ['Agriculture Biologique', true],
  ['Bio Cohérence', true],
  ['Agribio', true],
  ['Certified organic', true],
  ['Maraîchage biodynamique', true],
  ['Fermier, ab', true],
  ['Biodiversité', false],
  ['Abeilles et biscuits', false],
  ['Nature & Progrès', false],
])('the label « %s » says organic: %s', (label, says) => {
  expect(saysOrganic(label)).toBe(says)
})

describe('what can’t all be true', () => {
  const legal = { ...WHOLE, rna: null }
  test.each([
    ['an RNA of a company', { rna: 'W262001234' }, { rna: 'not-an-association' }],
    ['a capital of a sole trader', { legalForm: 'ei' as const }, { capital: 'no-capital' }],
    ['another’s VAT number', { siret: '80155326400012' }, { vatNumber: 'vat-number-of-another' }],
  ])('%s', (_name, differs, fields) => {
    const refusal = { code: 'contradictions', fields }
    expect(checkLegal({ ...legal, ...differs })).toEqual({ ok: false, refusal })
  })
  test('nothing is wrong with what is unknown', () => {
    expect(checkLegal({ ...NOTHING, rna: 'W262001234', capitalCents: 1 }).ok).toBe(true)
  })
  test.each([
    ['liable', 550, false],
    ['exempt-293b', 550, true],
    ['exempt-293b', null, false],
    ['exempt-293b', 0, false],
    ['farm-flat-rate', 2000, true],
    [null, 550, false],
  ] as const)('%s with a rate of %s', (regime, vatBp, contradicts) => {
    expect(contradictsRegime(regime, vatBp)).toBe(contradicts)
  })
})

describe('one producer twice', () => {
  const pre = { name: 'Ferme du Pré', postcode: '26330', siret: null }
  test.each([
    ['the same name in the same postcode', pre, { ...pre, name: 'FERME DU PRE' }, true],
    ['the same name elsewhere', pre, { ...pre, postcode: '26400' }, false],
    ['the same name, place unknown', { ...pre, postcode: '' }, { ...pre, postcode: '' }, false],
    [
      'the same SIRET under another name',
      { ...pre, siret: '1' },
      { ...pre, name: 'X', siret: '1' },
      true,
    ],
    ['two SIRETs', { ...pre, siret: '1' }, { ...pre, siret: '2' }, false],
    ['one SIRET known', { ...pre, siret: '1' }, pre, true],
  ])('%s', (_name, one, other, same) => {
    expect(isSameProducer(one, other)).toBe(same)
    expect(isSameProducer(other, one)).toBe(same)
  })
})

describe('the signature of the charter', () => {
  test.each([
    ['2026-11-25', true],
    ['2026-11-26', 'in-the-future'],
    ['0026-11-20', 'too-long-ago'],
    ['2020-01-01', true],
  ])('on %s, seen on 25 November 2026', (acceptedOn, answer) => {
    const checked = checkAcceptance({ acceptedOn, signedBy: 'Maud' }, '2026-11-25')
    expect(checked.ok || checked.refusal.code).toBe(answer)
  })
})

test('labels come back as they were typed, each once', () => {
  expect(labelsIn('AB, Fermier , ab;Label Rouge,,')).toEqual(['AB', 'Fermier', 'Label Rouge'])
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (typed) => {
      const once = labelsTyped(labelsIn(typed))
      expect(labelsTyped(labelsIn(once))).toBe(once)
    }),
  )
})
