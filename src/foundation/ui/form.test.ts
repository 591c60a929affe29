import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emptyForm, formOf, readForm, typedIn, withError } from './form.ts'
import {
  checkbox,
  civilDay,
  civilTime,
  emailAddress,
  fieldsStarting,
  optionalText,
  requiredText,
  tickedBox,
  wholeNumber,
} from './form-fields.ts'

/** What `readForm` answers to a form posted as the browser would. */
async function post(schema: z.ZodType, body: string) {
  const app = new Hono().post('/', async (c) => c.json(await readForm(c, schema)))
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.request('/', { method: 'POST', headers, body })
  return answer.json()
}

const person = z.object({ name: requiredText(), email: emailAddress(), password: z.string() })

describe('a posted form', () => {
  test('becomes the input of an action', async () => {
    const sent = await post(person, 'name=+Nadia+&email=Nadia@Lavoir.example&password=potager')
    expect(sent.ok).toBe(true)
    expect(sent.input).toEqual({
      name: 'Nadia',
      email: 'nadia@lavoir.example',
      password: 'potager',
    })
  })

  test('that broke off on the way comes back as one with nothing in it', async () => {
    const app = new Hono().post('/', async (c) => c.json(await readForm(c, person)))
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const body = '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nNad'
    const answer = await app.request('/', { method: 'POST', headers, body })
    expect(await answer.json()).toMatchObject({ ok: false, form: { values: {} } })
  })

  test('comes back with everything typed and one code for each field', async () => {
    const sent = await post(person, 'name=&email=nadia@&password=x')
    expect(sent.ok).toBe(false)
    expect(sent.form.values).toEqual({ name: [''], email: ['nadia@'] })
    expect(sent.form.errors).toEqual({ name: 'required', email: 'not-an-email' })
  })

  test('never hands a password to the page', async () => {
    const change = z.object({ password: z.string(), newPassword: z.string().min(10, 'too-short') })
    const sent = await post(change, 'password=potager&newPassword=court')
    expect(JSON.stringify(sent.form.values)).not.toMatch(/potager|court/)
  })

  test('loses the character that the database can’t keep', async () => {
    const sent = await post(z.object({ name: requiredText() }), 'name=Na%00dia')
    expect([sent.input, sent.form.values]).toEqual([{ name: 'Nadia' }, { name: ['Nadia'] }])
  })

  test('says "required" for a field that was not sent, and a code for zod’s own sentences', async () => {
    const sent = await post(z.object({ name: z.string(), size: z.enum(['S', 'M']) }), 'size=XL')
    expect(sent.form.errors).toEqual({ name: 'required', size: 'invalid' })
  })

  test('gives repeated fields as a list, even when one or none was sent', async () => {
    const rights = z.object({ rights: z.array(z.string()), name: z.string() })
    const two = await post(rights, 'rights=members&rights=money&name=a&name=b')
    expect(two.input).toEqual({ rights: ['members', 'money'], name: 'b' })
    expect((await post(rights, 'rights=members&name=a')).input.rights).toEqual(['members'])
    expect((await post(rights, 'name=a')).input.rights).toEqual([])
  })

  test('knows its lists through refinements, defaults and transformations', async () => {
    const schema = z
      .object({ rights: z.array(z.string()).optional() })
      .refine((input) => input.rights?.length !== 1, 'lonely')
      .transform(({ rights }) => rights)
    expect((await post(schema, 'rights=a&rights=b')).input).toEqual(['a', 'b'])
    expect((await post(schema, 'rights=a')).form.errors).toEqual({ '': 'lonely' })
  })

  test('reads a box as yes or no', async () => {
    const schema = z.object({ news: checkbox(), terms: tickedBox() })
    expect((await post(schema, 'news=on&terms=on')).input).toEqual({ news: true, terms: true })
    expect((await post(schema, 'terms=on')).input.news).toBe(false)
    expect((await post(schema, '')).form.errors).toEqual({ terms: 'not-ticked' })
  })

  test('reads the lines of a list by their common beginning', async () => {
    const schema = z.looseObject({}).transform((input) => fieldsStarting('line-', input))
    const sent = await post(schema, 'line-4f=1500&line-9k=&other=1')
    expect(sent.input).toEqual({ '4f': '1500', '9k': '' })
  })

  test('ignores files in places of text', async () => {
    const app = new Hono().post('/', async (c) => c.json(await readForm(c, person)))
    const body = new FormData()
    body.set('name', new File(['x'], 'name.txt'))
    const answer = await app.request('/', { method: 'POST', body })
    expect((await answer.json()).form).toEqual({
      values: {},
      errors: { name: 'required', email: 'required', password: 'required' },
    })
  })
})

describe('the fields people type', () => {
  const cases: [string, z.ZodType, string | undefined, unknown][] = [
    ['a day', civilDay(), '2026-11-28', '2026-11-28'],
    ['a day that is none', civilDay(), '2026-02-30', 'not-a-day'],
    ['a time', civilTime(), '09:30', '09:30'],
    ['a time that is none', civilTime(), '24:00', 'not-a-time'],
    ['an empty time', civilTime(), '', 'required'],
    ['a whole number', wholeNumber({ min: 1, max: 9 }), ' 7 ', 7],
    ['too small a number', wholeNumber({ min: 1, max: 9 }), '0', 'too-small'],
    ['too big a number', wholeNumber({ min: 1, max: 9 }), '10', 'too-big'],
    ['half a number', wholeNumber({ min: 1, max: 9 }), '1,5', 'not-a-number'],
    ['a text of blanks', requiredText(), '   ', 'required'],
    ['a long text', requiredText(3), 'quatre', 'too-long'],
    ['nothing where nothing is needed', optionalText(), undefined, ''],
    ['an empty address', emailAddress(), ' ', 'required'],
  ]
  test.each(cases)('%s', (_, schema, typed, expected) => {
    const parsed = schema.safeParse(typed)
    expect(parsed.success ? parsed.data : parsed.error.issues[0]?.message).toEqual(expected)
  })
})

describe('a form to show', () => {
  test('is filled from what is known', () => {
    const form = formOf({ name: 'Lavoir', places: 3, isOpen: true, isHidden: false, site: null })
    expect(form.values).toEqual({
      name: ['Lavoir'],
      places: ['3'],
      isOpen: ['on'],
      isHidden: [],
      site: [],
    })
  })

  test('takes a refusal without losing what was typed', () => {
    const form = withError(formOf({ email: 'nadia@lavoir.example' }), 'email', 'taken')
    expect(form.errors).toEqual({ email: 'taken' })
    expect(typedIn(form, 'email')).toBe('nadia@lavoir.example')
    expect(typedIn(emptyForm(), 'email')).toBe('')
  })
})
