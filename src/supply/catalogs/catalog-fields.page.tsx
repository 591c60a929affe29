import { z } from 'zod'
import { parseRate } from '#src/foundation/core/money.ts'
import { Choice } from '#src/foundation/ui/choice.tsx'
import { Checkbox, DateField, NumberField, Select, TextField } from '#src/foundation/ui/field.tsx'
import { checkbox, civilDay, requiredText } from '#src/foundation/ui/form-fields.ts'
import { quantity } from '#src/foundation/ui/format.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import { type CatalogFacts, VAT_CHOICES, vatBpOf, vatTyped } from './catalog.rules.ts'
import { catalogFieldWords, vatWords } from './catalog-fields.words.ts'

/** What is typed about a catalogue; to be spread into the schema of a form. */
export const catalogFields = {
  name: requiredText(120),
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
export function catalogFactsIn({ fee, vat, ...typed }: Typed): CatalogFacts {
  const { name, startsOn, endsOn, seller, membersCanOrder } = typed
  const rates = { feeBp: fee, defaultVatBp: vatBpOf(vat) }
  return { name, startsOn, endsOn, seller, membersCanOrder, ...rates }
}

/** A catalogue as the form shows it; the reverse of `catalogFactsIn`. */
export function catalogTyped({ feeBp, defaultVatBp, ...facts }: CatalogFacts) {
  return { ...facts, fee: quantity('fr', feeBp * 10), vat: vatTyped(defaultVatBp) }
}

/** The fields of a catalogue, inside a form whose labels hold `catalogLabels`. */
export function CatalogFields({ of }: { of: ShownForm }) {
  const words = catalogFieldWords(of.lang)
  return (
    <>
      <TextField of={of} name="name" help={words.nameHelp} maxlength={120} />
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
      <Select of={of} name="vat" help={words.vatHelp} options={vatOptions(of)} />
      <Checkbox of={of} name="membersCanOrder" optional help={words.membersCanOrderHelp} />
    </>
  )
}

/** The rates to choose from, for catalogues and products. */
export function vatOptions({ lang }: Pick<ShownForm, 'lang'>) {
  const words = vatWords(lang)
  return VAT_CHOICES.map((value) => ({ value, label: words[value] }))
}
