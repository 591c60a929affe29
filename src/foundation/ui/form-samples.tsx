import { Button } from './button.tsx'
import { Choice } from './choice.tsx'
import {
  Checkbox,
  DateField,
  MoneyField,
  NumberField,
  PasswordField,
  Select,
  TextArea,
  TextField,
  TimeField,
} from './field.tsx'
import { FileField } from './file-field.tsx'
import { type Form, formOf } from './form.ts'
import { FormErrors } from './form-errors.tsx'
import { formSampleErrors, formSampleWords } from './form-samples.words.ts'
import { hours } from './format.ts'
import { PageTitle } from './heading.tsx'
import { Poster } from './poster.tsx'
import type { Sample } from './sample.ts'
import { sampleWords } from './samples.words.ts'
import type { ShownForm } from './shown-form.ts'
import type { Lang } from './words.ts'

/** Jean-Baptiste registers: three things left to correct. */
const WRONG: Form = {
  values: {
    firstName: ['Jean-Baptiste'],
    lastName: ['Charpentier'],
    email: ['jb.charpentier@orange'],
    phone: ['06 71 20 48 93'],
  },
  errors: { email: 'not-an-email', password: 'too-short', terms: 'not-ticked' },
}

function shown(lang: Lang, form: Form): ShownForm {
  return { lang, form, labels: formSampleWords(lang), says: formSampleErrors(lang) }
}

function Registration({ lang }: { lang: Lang }) {
  const words = formSampleWords(lang)
  const of = shown(lang, WRONG)
  return (
    <form class="stack stack-5" method="post" action="/dev/ui" novalidate>
      <PageTitle title={words.title}>{words.where}</PageTitle>
      <FormErrors of={of} />
      <div class="columns">
        <TextField of={of} name="firstName" autocomplete="given-name" />
        <TextField of={of} name="lastName" autocomplete="family-name" />
      </div>
      <TextField of={of} name="email" type="email" autocomplete="email" />
      <TextField of={of} name="phone" type="tel" autocomplete="tel" help={words.phoneHelp} />
      <PasswordField
        of={of}
        name="password"
        autocomplete="new-password"
        help={words.passwordHelp}
      />
      <details>
        <summary>{words.secondPerson}</summary>
      </details>
      <Checkbox of={of} name="terms">
        {words.accept}
        <a href="/dev/ui">{words.acceptTerms}</a>.
      </Checkbox>
      <Button large full>
        {words.submit}
      </Button>
      <p>
        {words.haveAccount}
        <a href="/dev/ui">{words.signIn}</a>
      </p>
    </form>
  )
}

function Slots({ lang }: { lang: Lang }) {
  const words = formSampleWords(lang)
  const of = shown(lang, formOf({ slot: 'b' }))
  const rows = [
    { value: 'a', label: hours(lang, '09:30', '10:15'), note: sampleWords(lang).places(4) },
    { value: 'b', label: hours(lang, '10:15', '11:00'), note: sampleWords(lang).places(11) },
    { value: 'c', label: hours(lang, '11:00', '11:45'), note: words.full, disabled: true },
  ]
  return <Choice of={of} name="slot" rows={rows} section />
}

function OtherFields({ lang }: { lang: Lang }) {
  const words = formSampleWords(lang)
  const of = shown(lang, formOf({ price: '2,40', stock: '12', day: '2026-11-28', from: '09:30' }))
  const options = [
    { value: 'market', label: words.market },
    { value: 'farm', label: words.farm },
  ]
  return (
    <div class="stack stack-5">
      <div class="columns">
        <MoneyField of={of} name="price" />
        <NumberField of={of} name="stock" unit="kg" decimal />
      </div>
      <div class="columns">
        <DateField of={of} name="day" />
        <TimeField of={of} name="from" />
      </div>
      <Select of={of} name="kind" options={options} />
      <FileField of={of} name="file" accept=".csv" help={words.fileHelp} />
      <TextArea of={of} name="message" optional />
      <Checkbox of={of} name="news" />
    </div>
  )
}

/** Submits by itself with the island `auto-submit`; without it there is a button. */
function Filter({ lang }: { lang: Lang }) {
  const words = formSampleWords(lang)
  const of = { ...shown(lang, formOf({ kind: 'market' })), idPrefix: 'filter' }
  const options = [
    { value: 'market', label: words.market },
    { value: 'farm', label: words.farm },
  ]
  return (
    <auto-submit>
      <form class="row">
        <Select of={of} name="kind" options={options} />
        <span class="without-script">
          <Button kind="outline">{words.show}</Button>
        </span>
      </form>
    </auto-submit>
  )
}

export const formSamples: Sample[] = [
  { room: 'ui', name: 'A form to correct', node: (lang) => <Registration lang={lang} /> },
  {
    room: 'ui',
    name: 'Poster',
    node: (lang) => <Poster lang={lang} name="Marché du Lavoir" shape="wide" />,
  },
  { room: 'ui', name: 'Choice', node: (lang) => <Slots lang={lang} /> },
  { room: 'ui', name: 'A choice that submits itself', node: (lang) => <Filter lang={lang} /> },
  { room: 'ui', name: 'Other fields', node: (lang) => <OtherFields lang={lang} /> },
]
