import { z } from 'zod'
import { parseRate } from '#src/foundation/core/money.ts'
import { Choice } from '#src/foundation/ui/choice.tsx'
import {
  Checkbox,
  DateField,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '#src/foundation/ui/field.tsx'
import { typedIn } from '#src/foundation/ui/form.ts'
import { checkbox, civilDay, optionalText, requiredText } from '#src/foundation/ui/form-fields.ts'
import { quantity } from '#src/foundation/ui/format.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { type CatalogFacts, readMinimum, VAT_CHOICES, vatBpOf, vatTyped } from './catalog.rules.ts'
import { catalogFieldWords, vatWords } from './catalog-fields.words.ts'
import type { Contact } from './contacts.queries.ts'

/** What is typed about a catalogue; to be spread into the schema of a form. */
export const catalogFields = {
  name: requiredText(120),
  description: optionalText(5000),
  contact: optionalText(20),
  minimum: optionalText(20).transform((typed, context) => {
    const read = readMinimum(typed)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: read.refusal.code })
    return z.NEVER
  }),
  startsOn: civilDay(),
  endsOn: z.union([z.literal('').transform(() => null), civilDay()], 'not-a-day').default(null),
  seller: z.enum(['producer', 'group'], 'required'),
  fee: requiredText(20).transform((typed, context) => {
    const bp = parseRate(typed)
    if (bp !== undefined) return bp
    context.addIssue({ code: 'custom', message: 'not-a-rate' })
    return z.NEVER
  }),
  vat: z.enum(VAT_CHOICES, 'required'),
  membersCanOrder: checkbox(),
}
type Typed = z.output<z.ZodObject<typeof catalogFields>>

/** The facts in a form's input. */
export function catalogFactsIn({ fee, vat, minimum, contact, ...typed }: Typed): CatalogFacts {
  const { name, description, startsOn, endsOn, seller, membersCanOrder } = typed
  const said = { name, description, contact: contact || null, startsOn, endsOn, seller }
  const amounts = { feeBp: fee, minimumCents: minimum, defaultVatBp: vatBpOf(vat) }
  return { ...said, membersCanOrder, ...amounts }
}

/** A catalogue as the form shows it; the reverse of `catalogFactsIn`. */
export function catalogTyped({ feeBp, minimumCents, defaultVatBp, ...facts }: CatalogFacts) {
  const minimum = minimumCents === null ? '' : quantity('fr', minimumCents * 10)
  return { ...facts, minimum, fee: quantity('fr', feeBp * 10), vat: vatTyped(defaultVatBp) }
}

/** The fields of a catalogue, inside a form whose labels hold `catalogLabels`. */
export function CatalogFields({ of, contacts }: { of: ShownForm; contacts: Contact[] }) {
  const words = catalogFieldWords(of.lang)
  return (
    <>
      <TextField of={of} name="name" help={words.nameHelp} maxlength={120} />
      <TextArea of={of} name="description" optional rows={3} maxlength={5000} />
      <div class="columns">
        <DateField of={of} name="startsOn" />
        <DateField of={of} name="endsOn" optional />
      </div>
      <Choice
        of={of}
        name="seller"
        rows={[
          { value: 'producer', label: words.byProducer, detail: words.byProducerMeans },
          { value: 'group', label: words.byGroup, detail: words.byGroupMeans },
        ]}
      />
      <NumberField of={of} name="fee" decimal unit="%" help={words.feeHelp} />
      <MoneyField of={of} name="minimum" optional help={words.minimumHelp} />
      <Select of={of} name="vat" help={words.vatHelp} options={vatOptions(of)} />
      <Select
        of={of}
        name="contact"
        optional
        help={words.contactHelp}
        options={contactOptions(of, contacts)}
      />
      <Checkbox of={of} name="membersCanOrder" optional help={words.membersCanOrderHelp} />
    </>
  )
}

/** Nobody, the people with rights, and one who lost theirs and is still named. */
function contactOptions(of: ShownForm, contacts: Contact[]) {
  const words = catalogFieldWords(of.lang)
  const chosen = typedIn(of.form, 'contact')
  const known = contacts.map(({ code, name }) => ({ value: code, label: name }))
  const isFormer = chosen !== '' && known.every(({ value }) => value !== chosen)
  return [
    { value: '', label: words.nobody },
    ...known,
    ...(isFormer ? [{ value: chosen, label: words.formerContact }] : []),
  ]
}

/** The rates to choose from, for catalogues and products. */
export function vatOptions({ lang }: Pick<ShownForm, 'lang'>) {
  const words = vatWords(lang)
  return VAT_CHOICES.map((value) => ({ value, label: words[value] }))
}
