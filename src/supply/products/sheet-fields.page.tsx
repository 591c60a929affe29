import type { Child } from 'hono/jsx'
import { z } from 'zod'
import {
  Checkbox,
  MoneyField,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#src/foundation/ui/field.tsx'
import { typedIn } from '#src/foundation/ui/form.ts'
import { optionalText } from '#src/foundation/ui/form-fields.ts'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import type { Shelf } from './category.rules.ts'
import { countryOptions } from './countries.words.ts'
import { CLASSES, DURABILITIES, fittingMentions, MENTIONS, type Mention } from './mentions.rules.ts'
import { LABELS, placeOf, type SheetDetails, STORAGES, WITHDRAWALS } from './sheet.rules.ts'
import {
  ALLERGEN_FIELDS,
  choiceWords,
  labelWords,
  mentionField,
  mentionHelps,
  sheetWords,
  storageWords,
  withdrawalWords,
} from './sheet.words.ts'
import { subcategoryOf } from './subcategory.rules.ts'
import { decimalTyped } from './typed.rules.ts'

const anyOf = <Name extends string>(names: readonly Name[], longest: number) =>
  Object.fromEntries(names.map((name) => [name, optionalText(longest)])) as Record<
    Name,
    ReturnType<typeof optionalText>
  >

/** What is typed about a label, as text; `readDetails` makes facts of it. */
export const sheetFields = {
  ...anyOf(['originCountry', 'storage', 'withdrawal', 'deposit'], 20),
  originPlace: optionalText(120),
  ingredients: optionalText(5000),
  labels: z.array(z.string()),
  ...anyOf(ALLERGEN_FIELDS, 3),
  ...anyOf(MENTIONS.map(mentionField), 2000),
}

/** A label as the form shows it; the reverse of `readDetails`. */
export function sheetTyped(lang: Lang, { depositCents, labels, ...same }: SheetDetails) {
  const deposit = depositCents === null ? '' : decimalTyped(lang, depositCents, 2, 2)
  return { ...same, labels: labels.split(','), deposit }
}

/** What a label says, in parts that open where something is filled or wrong. */
export function SheetFields({ of }: { of: ShownForm }) {
  const words = sheetWords(of.lang)
  const mentions = mentionsOf(of)
  return (
    <div class="sheet-parts">
      <Part of={of} title={words.origin} fields={['originCountry', 'originPlace', 'labels']}>
        <OriginFields of={of} />
      </Part>
      <Part of={of} title={words.composition} fields={['ingredients', ...ALLERGEN_FIELDS]}>
        <TextArea of={of} name="ingredients" optional rows={3} help={words.ingredientsHelp} />
        <div class="allergens">
          {ALLERGEN_FIELDS.map((name) => (
            <Select of={of} name={name} optional options={answers(of.lang)} />
          ))}
        </div>
      </Part>
      <Part of={of} title={words.mentions} fields={mentions.map(mentionField)}>
        {mentions.map((mention) => (
          <MentionField {...{ of, mention }} />
        ))}
      </Part>
      <Part of={of} title={words.care} fields={['storage', 'withdrawal', 'deposit']}>
        <CareFields of={of} />
      </Part>
    </div>
  )
}

type PartProps = { of: ShownForm; title: string; fields: string[]; children: Child }

function Part({ of, title, fields, children }: PartProps) {
  const isFilled = fields.some((name) => of.form.values[name]?.some((value) => value !== ''))
  const isWrong = fields.some((name) => name in of.form.errors)
  return (
    <details open={isFilled || isWrong}>
      <summary>{title}</summary>
      <div class="stack stack-5">{children}</div>
    </details>
  )
}

function OriginFields({ of }: { of: ShownForm }) {
  const labels = labelWords(of.lang)
  return (
    <>
      <div class="columns">
        <Select
          of={of}
          name="originCountry"
          optional
          options={orNone(of, countryOptions(of.lang))}
        />
        <TextField of={of} name="originPlace" optional maxlength={120} autocomplete="off" />
      </div>
      <fieldset class="field">
        <legend>{of.labels.labels}</legend>
        {LABELS.map((label) => (
          <Checkbox of={of} name="labels" value={label} optional>
            {labels[label]}
          </Checkbox>
        ))}
      </fieldset>
    </>
  )
}

function CareFields({ of }: { of: ShownForm }) {
  const [storages, withdrawals] = [storageWords(of.lang), withdrawalWords(of.lang)]
  return (
    <>
      <Select of={of} name="storage" optional options={orNone(of, named(STORAGES, storages))} />
      <Select
        of={of}
        name="withdrawal"
        optional
        options={orNone(of, named(WITHDRAWALS, withdrawals))}
      />
      <MoneyField of={of} name="deposit" optional help={sheetWords(of.lang).depositHelp} />
    </>
  )
}

function MentionField({ of, mention }: { of: ShownForm; mention: Mention }) {
  const name = mentionField(mention)
  const helps: Partial<Record<Mention, string>> = mentionHelps(of.lang)
  const help = helps[mention]
  const choices = { class: CLASSES, durability: DURABILITIES }
  const asked = { of, name, optional: true, ...(help && { help }) }
  if (mention === 'class' || mention === 'durability') {
    return <Select {...asked} options={orNone(of, named(choices[mention], choiceWords(of.lang)))} />
  }
  const isLong = mention === 'nutrition' || mention === 'warning'
  return isLong ? <TextArea {...asked} rows={2} /> : <TextField {...asked} autocomplete="off" />
}

/** The mentions of what the form holds now: they change with the shelf, once it is saved. */
function mentionsOf({ form }: ShownForm): Mention[] {
  const { category, subcategory } = placeOf(typedIn(form, 'category'))
  const place = { name: typedIn(form, 'name'), category: category as Shelf, subcategory }
  return fittingMentions(place.category, subcategoryOf(place))
}

function named<Code extends string>(codes: readonly Code[], words: Record<Code, string>): Option[] {
  return codes.map((value) => ({ value, label: words[value] }))
}

function orNone({ lang }: ShownForm, options: Option[]): Option[] {
  return [{ value: '', label: sheetWords(lang).unsaid }, ...options]
}

function answers(lang: Lang): Option[] {
  const { unsaid, yes, no } = sheetWords(lang)
  return [
    { value: '', label: unsaid },
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
}
