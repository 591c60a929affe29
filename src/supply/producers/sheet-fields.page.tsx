import type { Child } from 'hono/jsx'
import { Choice } from '#src/foundation/ui/choice.tsx'
import {
  Checkbox,
  DateField,
  MoneyField,
  Select,
  TextArea,
  TextField,
} from '#src/foundation/ui/field.tsx'
import { Heading } from '#src/foundation/ui/heading.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { LEGAL_FORMS, VAT_REGIMES } from './legal.rules.ts'
import { legalFormNames, vatRegimeNotes, vatRegimeWords } from './legal.words.ts'
import { sheetFieldWords, sheetWords } from './sheet.words.ts'

type SheetFieldsProps = {
  of: ShownForm
  /** For the group that keeps the sheet: contact and consent. */
  isKeeper: boolean
}

/** All fields of a sheet in its sections, inside a form whose labels hold `sheetLabels`. */
export function SheetFields({ of, isKeeper }: SheetFieldsProps) {
  return (
    <>
      <PublicFields {...{ of, isKeeper }} />
      <LegalFields of={of} />
      <OrganicFields of={of} />
      <MediatorFields of={of} />
    </>
  )
}

function Section({
  id,
  title,
  help,
  children,
}: Record<'id' | 'title' | 'help', string> & { children: Child }) {
  return (
    <section class="stack">
      <Heading id={id} title={title} />
      <p class="soft">{help}</p>
      {children}
    </section>
  )
}

function PublicFields({ of, isKeeper }: SheetFieldsProps) {
  const words = sheetFieldWords(of.lang)
  const { publicTitle, publicHelp } = sheetWords(of.lang)
  return (
    <Section id="public" title={publicTitle} help={publicHelp}>
      <TextField of={of} name="producerName" autocomplete="off" maxlength={120} />
      <TextField of={of} name="profession" optional help={words.professionHelp} maxlength={120} />
      <TextField of={of} name="people" optional help={words.peopleHelp} autocomplete="off" />
      <TextArea of={of} name="story" optional help={words.storyHelp} rows={7} maxlength={6000} />
      <TextField of={of} name="labels" optional help={words.labelsHelp} autocomplete="off" />
      <TextField of={of} name="website" optional inputmode="url" autocomplete="off" />
      {isKeeper && <ContactFields of={of} />}
    </Section>
  )
}

function ContactFields({ of }: { of: ShownForm }) {
  return (
    <>
      <TextField of={of} name="phone" type="tel" optional autocomplete="off" />
      <Checkbox of={of} name="showsPhone" optional />
      <TextField of={of} name="email" type="email" optional autocomplete="off" />
      <Checkbox of={of} name="showsEmail" optional />
    </>
  )
}

function LegalFields({ of }: { of: ShownForm }) {
  const words = sheetFieldWords(of.lang)
  const { legalTitle, legalHelp, choose } = sheetWords(of.lang)
  const names = legalFormNames(of.lang)
  const forms = LEGAL_FORMS.map((form) => ({ value: form, label: names[form] }))
  const regimes = VAT_REGIMES.map((value) => ({
    value,
    label: vatRegimeWords(of.lang)[value],
    detail: vatRegimeNotes(of.lang)[value],
  }))
  return (
    <Section id="legal" title={legalTitle} help={legalHelp}>
      <Select of={of} name="legalForm" options={[{ value: '', label: choose }, ...forms]} />
      <TextField of={of} name="businessName" help={words.businessNameHelp} />
      <MoneyField of={of} name="capital" optional help={words.capitalHelp} />
      <TextField of={of} name="siret" help={words.siretHelp} inputmode="numeric" />
      <TextField of={of} name="rna" optional help={words.rnaHelp} autocomplete="off" />
      <TextField of={of} name="address1" help={words.addressHelp} autocomplete="off" />
      <TextField of={of} name="address2" optional autocomplete="off" />
      <div class="columns">
        <TextField of={of} name="postcode" autocomplete="off" inputmode="numeric" />
        <TextField of={of} name="city" autocomplete="off" />
      </div>
      <Choice of={of} name="vatRegime" rows={regimes} />
      <TextField of={of} name="vatNumber" optional help={words.vatNumberHelp} autocomplete="off" />
    </Section>
  )
}

function OrganicFields({ of }: { of: ShownForm }) {
  const words = sheetFieldWords(of.lang)
  const { organicTitle, organicHelp } = sheetWords(of.lang)
  return (
    <Section id="organic" title={organicTitle} help={organicHelp}>
      <div class="columns">
        <TextField of={of} name="organicBody" optional help={words.organicBodyHelp} />
        <TextField of={of} name="organicNumber" optional help={words.organicNumberHelp} />
      </div>
      <DateField of={of} name="organicUntil" optional autocomplete="off" />
    </Section>
  )
}

function MediatorFields({ of }: { of: ShownForm }) {
  const { mediatorTitle, mediatorHelp } = sheetWords(of.lang)
  return (
    <Section id="mediator" title={mediatorTitle} help={mediatorHelp}>
      <TextField of={of} name="mediatorName" autocomplete="off" />
      <TextField of={of} name="mediatorAddress" autocomplete="off" />
    </Section>
  )
}
