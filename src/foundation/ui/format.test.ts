import { describe, expect, test } from 'vitest'
import {
  basketNumber,
  day,
  dayAndYear,
  dayInMonth,
  estimatedMoney,
  hours,
  list,
  moment,
  money,
  moneyPer,
  number,
  percent,
  quantity,
  shortDay,
  shortMoment,
  signedMoney,
  time,
} from './format.ts'

/** `_` stands for U+00A0 in the tables, where one could not tell it from a blank. */
const bound = (text: string) => text.replaceAll('_', '\u00a0')

describe('numbers and money', () => {
  const cases: [said: string, fr: string, en: string][] = [
    [money('fr', 350), '3,50_€', money('en', 350)],
    [money('fr', 0), '0,00_€', money('en', 0)],
    [money('fr', 5), '0,05_€', money('en', 5)],
    [money('fr', 128460), '1_284,60_€', money('en', 128460)],
    [money('fr', 123456789), '1_234_567,89_€', money('en', 123456789)],
    [money('fr', -415), '−_4,15_€', money('en', -415)],
    [signedMoney('fr', 415), '+_4,15_€', signedMoney('en', 415)],
    [signedMoney('fr', 0), '0,00_€', signedMoney('en', 0)],
    [estimatedMoney('fr', 600), 'env._6,00_€', estimatedMoney('en', 600)],
    [moneyPer('fr', 240, 'kg'), '2,40_€/kg', moneyPer('en', 240, 'kg')],
    [quantity('fr', 1500, 'kg'), '1,5_kg', quantity('en', 1500, 'kg')],
    [quantity('fr', 262, 'kg'), '0,262_kg', quantity('en', 262, 'kg')],
    [quantity('fr', 2000), '2', quantity('en', 2000)],
    [quantity('fr', -500, 'kg'), '−_0,5_kg', quantity('en', -500, 'kg')],
    [percent('fr', 550), '5,5_%', percent('en', 550)],
    [percent('fr', 2000), '20_%', percent('en', 2000)],
    [number('fr', 1284), '1_284', number('en', 1284)],
    [basketNumber('fr', 42), 'n°_42', basketNumber('en', 42)],
  ]
  const english = [
    '€3.50',
    '€0.00',
    '€0.05',
    '€1,284.60',
    '€1,234,567.89',
    '−_€4.15',
    '+_€4.15',
    '€0.00',
    'approx._€6.00',
    '€2.40/kg',
    '1.5_kg',
    '0.262_kg',
    '2',
    '−_0.5_kg',
    '5.5%',
    '20%',
    '1,284',
    'no._42',
  ]
  test.each(cases.map(([fr, frWanted, en], place) => [frWanted, fr, english[place] ?? '', en]))(
    '%s is written so in French, and its counterpart in English',
    (frWanted, fr, enWanted, en) => {
      expect(fr).toBe(bound(frWanted))
      expect(en).toBe(bound(enWanted))
    },
  )

  const broken = [Number.NaN, Number.POSITIVE_INFINITY, 1.5, 2 ** 60]
  test.each(broken)('%d is never shown: it throws', (value) => {
    expect(() => money('fr', value)).toThrow(RangeError)
    expect(() => quantity('fr', value)).toThrow(RangeError)
    expect(() => number('fr', value)).toThrow(RangeError)
  })
})

describe('days and times', () => {
  test.each([
    ['2026-11-28', 'samedi_28_novembre', 'sam._28_nov.', 'Saturday_28_November'],
    ['2026-12-01', 'mardi_1er_décembre', 'mar._1er_déc.', 'Tuesday_1_December'],
    ['2028-02-29', 'mardi_29_février', 'mar._29_févr.', 'Tuesday_29_February'],
    ['2026-07-05', 'dimanche_5_juillet', 'dim._5_juil.', 'Sunday_5_July'],
  ])('%s is %s', (civilDay, long, short, english) => {
    expect(day('fr', civilDay)).toBe(bound(long))
    expect(shortDay('fr', civilDay)).toBe(bound(short))
    expect(day('en', civilDay)).toBe(bound(english))
  })

  test('a year is said where it matters, a weekday left out where it does not', () => {
    expect(dayAndYear('fr', '2026-11-28')).toBe(bound('samedi_28_novembre_2026'))
    expect(dayInMonth('fr', '2026-11-28')).toBe(bound('28_nov.'))
    expect(dayInMonth('en', '2026-11-28')).toBe(bound('28_Nov'))
  })

  test.each(['2026-02-30', '28/11/2026', '2026-13-01', '', '2026-1-1'])('%j is no day', (text) => {
    expect(() => day('fr', text)).toThrow(RangeError)
  })

  test.each([
    ['09:30', '9_h_30', '09:30'],
    ['18:00', '18_h', '18:00'],
    ['00:05', '0_h_05', '00:05'],
    ['20:00:00', '20_h', '20:00'],
  ])('%s is %s', (civilTime, fr, en) => {
    expect(time('fr', civilTime)).toBe(bound(fr))
    expect(time('en', civilTime)).toBe(bound(en))
  })

  test.each(['24:00', '9:30', '', 'midi'])('%j is no time', (text) => {
    expect(() => time('fr', text)).toThrow(RangeError)
  })

  test('opening hours hold together', () => {
    expect(hours('fr', '09:30', '12:30')).toBe(bound('9_h_30_–_12_h_30'))
    expect(hours('en', '09:30', '12:30')).toBe(bound('09:30_–_12:30'))
  })

  test.each([
    ['2026-11-26T19:00:00Z', 'Europe/Paris', 'jeudi_26_novembre à_20_h', 'Thu_26_Nov at_20:00'],
    ['2026-07-02T18:00:00Z', 'Europe/Paris', 'jeudi_2_juillet à_20_h', 'Thu_2_Jul at_20:00'],
    [
      '2026-11-26T23:30:00Z',
      'Europe/Paris',
      'vendredi_27_novembre à_0_h_30',
      'Fri_27_Nov at_00:30',
    ],
    ['2026-11-26T19:00:00Z', 'Indian/Reunion', 'jeudi_26_novembre à_23_h', 'Thu_26_Nov at_23:00'],
  ])('%s in %s is %s', (instant, zone, fr, en) => {
    expect(moment('fr', new Date(instant), zone)).toBe(bound(fr))
    expect(shortMoment('en', new Date(instant), zone)).toBe(bound(en))
  })

  test('a broken instant is never shown', () => {
    expect(() => moment('fr', new Date('never'), 'Europe/Paris')).toThrow(RangeError)
  })
})

test('a list ends with « et »', () => {
  expect(list('fr', ['Nadia', 'Paul', 'Lucien'])).toBe('Nadia, Paul et Lucien')
  expect(list('en', ['Nadia', 'Paul', 'Lucien'])).toBe('Nadia, Paul and Lucien')
})
