import { z } from 'zod'
import { checkEmail } from '#src/foundation/core/email.ts'
import { fold } from '#src/foundation/core/fold.ts'
import { TextField } from '#src/foundation/ui/field.tsx'
import { optionalText, requiredText } from '#src/foundation/ui/form-fields.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { ProducerFacts } from './producer.rules.ts'
import { producerFieldWords } from './producer-fields.words.ts'
import { checkSiret } from './siret.rules.ts'

/** What is typed about a producer; to be spread into the schema of a form. */
export const producerFields = {
  producerName: requiredText().refine((typed) => fold(typed) !== '', 'no-letters'),
  businessName: optionalText(120),
  profession: optionalText(120),
  postcode: optionalText(12),
  city: optionalText(80),
  siret: nothingOr(checkSiret),
  email: nothingOr((typed) => {
    const checked = checkEmail(typed)
    return checked.ok ? checked : { ok: false, refusal: { code: 'not-an-email' } }
  }),
  phone: optionalText(30).transform((typed) => typed || null),
}
type Typed = z.output<z.ZodObject<typeof producerFields>>

/** Null when nothing was typed, else what the check makes of it, or its refusal as the field's error. */
export function nothingOr<Value>(
  check: (typed: string) => { ok: true; value: Value } | { ok: false; refusal: { code: string } },
) {
  return optionalText(254).transform((typed, context) => {
    if (typed === '') return null
    const checked = check(typed)
    if (checked.ok) return checked.value
    context.addIssue({ code: 'custom', message: checked.refusal.code })
    return z.NEVER
  })
}

/** The facts in a form's input. */
export function producerFactsIn({ producerName, ...typed }: Typed): ProducerFacts {
  const { businessName, profession, postcode, city, siret, email, phone } = typed
  return { name: producerName, businessName, profession, postcode, city, siret, email, phone }
}

/** The fields of a producer, inside a form whose labels hold `producerFieldWords`. */
export function ProducerFields({ of }: { of: ShownForm }) {
  const words = producerFieldWords(of.lang)
  return (
    <>
      <TextField of={of} name="producerName" autocomplete="off" maxlength={120} />
      <TextField of={of} name="profession" optional help={words.professionHelp} maxlength={120} />
      <div class="columns">
        <TextField of={of} name="postcode" optional autocomplete="off" inputmode="numeric" />
        <TextField of={of} name="city" optional autocomplete="off" />
      </div>
      <TextField of={of} name="siret" optional help={words.siretHelp} inputmode="numeric" />
      <TextField of={of} name="businessName" optional help={words.businessNameHelp} />
      <TextField of={of} name="email" type="email" optional autocomplete="off" />
      <TextField of={of} name="phone" type="tel" optional autocomplete="off" />
    </>
  )
}
