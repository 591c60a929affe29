import { describe, expect, test } from 'vitest'
import { Choice } from './choice.tsx'
import { Checkbox, MoneyField, PasswordField, Select, TextArea, TextField } from './field.tsx'
import { type Form, formOf } from './form.ts'
import { FormErrors } from './form-errors.tsx'
import type { ShownForm } from './shown-form.ts'

const labels = { email: 'E-mail', password: 'Mot de passe', terms: 'Conditions', slot: 'Créneau' }

function shown(form: Form, more: Partial<ShownForm> = {}): ShownForm {
  return { lang: 'fr', form, labels, ...more }
}

const wrong: Form = {
  values: { email: ['nadia@'] },
  errors: { terms: 'not-ticked', email: 'taken', password: 'odd-code' },
}
const says = { 'email:taken': (typed: string) => `${typed} est pris.`, taken: 'Pris.' }

describe('a field', () => {
  test('is tied to its label, its help and its error', () => {
    const html = String(<TextField of={shown(wrong, { says })} name="email" help="Pour vous." />)
    expect(html).toContain('<label for="f-email">E-mail')
    expect(html).toContain('aria-describedby="f-email-help f-email-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="f-email-help"')
    expect(html).toMatch(/id="f-email-error".*nadia@ est pris\./)
  })

  test('without error says nothing of it', () => {
    const html = String(<TextField of={shown(formOf({ email: 'n@l.example' }))} name="email" />)
    expect(html).toContain('value="n@l.example"')
    expect(html).not.toMatch(/aria-|error|wrong/)
  })

  test('shows what was typed as text, never as markup', () => {
    const of = shown(formOf({ email: '"><script>alert(1)</script>' }))
    for (const field of [<TextField of={of} name="email" />, <TextArea of={of} name="email" />]) {
      expect(String(field)).not.toContain('<script')
      expect(String(field)).toContain('&lt;script&gt;')
    }
  })

  test('of a password never holds what was typed', () => {
    const form = formOf({ password: 'potager' })
    const html = String(
      <PasswordField of={shown(form)} name="password" autocomplete="current-password" />,
    )
    expect(html).not.toContain('potager')
    expect(html).toContain('autocomplete="current-password"')
  })

  test('is required unless said to be optional', () => {
    const of = shown(formOf({}))
    expect(String(<TextField of={of} name="email" />)).toContain('required')
    const optional = String(<TextField of={of} name="email" optional />)
    expect(optional).not.toContain('required')
    expect(optional).toContain('(facultatif)')
  })

  test('of money brings the number keys with a comma and its unit', () => {
    const html = String(<MoneyField of={shown(formOf({ email: '3,50' }))} name="email" />)
    expect(html).toContain('inputmode="decimal"')
    expect(html).toContain('value="3,50"')
    expect(html).toContain('€')
  })

  test('with several choices keeps the chosen one', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    const html = String(<Select of={shown(formOf({ slot: 'b' }))} name="slot" options={options} />)
    expect(html).toContain('<option value="b" selected="">')
    expect(html).toContain('<option value="a">')
  })

  test('to tick stays ticked, also among several of one name', () => {
    const of = shown(formOf({ terms: true, slot: ['b'] }))
    expect(String(<Checkbox of={of} name="terms" />)).toContain('checked')
    expect(String(<Checkbox of={of} name="slot" value="b" />)).toContain('checked')
    expect(String(<Checkbox of={of} name="slot" value="a" />)).not.toContain('checked')
  })

  test('has its own ids when two forms stand on a page', () => {
    const html = String(<TextField of={shown(formOf({}), { idPrefix: 'second' })} name="email" />)
    expect(html).toContain('for="second-email"')
    expect(html).toContain('id="second-email"')
  })
})

describe('a choice', () => {
  const rows = [
    { value: 'a', label: '9 h 30', note: '4 places' },
    { value: 'b', label: '10 h 15', note: 'complet', disabled: true },
  ]

  test('is a group with a legend, the chosen row checked, the full one disabled', () => {
    const html = String(<Choice of={shown(formOf({ slot: 'a' }))} name="slot" rows={rows} />)
    expect(html).toContain('<fieldset')
    expect(html).toContain('<legend>Créneau</legend>')
    expect(html).toMatch(/value="a" checked=""/)
    expect(html).toMatch(/value="b" disabled=""/)
  })

  test('that is missing can be reached from the summary', () => {
    const of = shown({ values: {}, errors: { slot: 'required' } })
    const html = String(<Choice of={of} name="slot" rows={rows} />)
    expect(html).toContain('id="f-slot"')
    expect(html).toContain('aria-describedby="f-slot-error"')
  })
})

describe('the summary of errors', () => {
  test('links to each field in the order of the screen', () => {
    const html = String(<FormErrors of={shown(wrong, { says })} />)
    expect(html).toContain('role="alert"')
    expect(html).toContain('Il reste 3 points à corriger.')
    const links = [...html.matchAll(/href="(#[\w-]+)"/g)].map(([, href]) => href)
    expect(links).toEqual(['#f-email', '#f-password', '#f-terms'])
  })

  test('says an unknown code in general words, never the code', () => {
    const html = String(<FormErrors of={shown(wrong, { says })} />)
    expect(html).not.toContain('odd-code')
    expect(html).toContain('Mot de passe\u00a0: à corriger')
  })

  test('says what is wrong with the whole form', () => {
    const of = shown({ values: {}, errors: { '': 'closed' } }, { says: { closed: 'C’est fermé.' } })
    expect(String(<FormErrors of={of} />)).toContain('C’est fermé.')
  })

  test('is not there when all is well', () => {
    expect(String(<FormErrors of={shown(formOf({}))} />)).toBe('')
  })
})
