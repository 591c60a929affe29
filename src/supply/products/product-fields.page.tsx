import { z } from 'zod'
import { UNITS } from '#src/foundation/core/quantity.ts'
import { Choice } from '#src/foundation/ui/choice.tsx'
import {
  Checkbox,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '#src/foundation/ui/field.tsx'
import { checkbox, optionalText, requiredText } from '#src/foundation/ui/form-fields.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import type { ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { vatTyped } from '#src/supply/catalogs/catalog.rules.ts'
import { vatOptions } from '#src/supply/catalogs/catalog-fields.page.tsx'
import { PlaceField } from './place-field.page.tsx'
import { productWords } from './product.words.ts'
import { productFieldWords, unitWords, wayMeanings, wayWords } from './product-fields.words.ts'
import type { SheetFacts } from './read-sheet.rules.ts'
import { SheetFields, sheetFields, sheetTyped } from './sheet-fields.page.tsx'
import { decimalTyped } from './typed.rules.ts'
import { WAYS } from './ways.rules.ts'

/** What is typed about a product, as text; `readProduct` makes facts of it. */
export const productFields = {
  name: requiredText(150),
  reference: optionalText(50),
  description: optionalText(5000),
  category: optionalText(30),
  way: optionalText(20),
  unit: optionalText(20),
  net: optionalText(20),
  step: optionalText(20),
  price: optionalText(20),
  vat: optionalText(20),
  stock: optionalText(20),
  /** What the form had shown as left, in thousandths. */
  stockShown: z.union([z.literal('').transform(() => null), z.coerce.number().int()]).default(null),
  isOrganic: checkbox(),
  isActive: checkbox(),
  ...sheetFields,
}

/** A product as the form shows it. */
export function productTyped(lang: Lang, facts: SheetFacts, stockThousandths: number | null) {
  const { netThousandths, stepThousandths, priceCents, vatBp, ...same } = facts
  const isLoose = facts.way === 'loose'
  return {
    ...same,
    ...sheetTyped(lang, facts),
    category: facts.subcategory ?? facts.category,
    net: isLoose ? '' : decimalTyped(lang, netThousandths, 3),
    step: isLoose ? decimalTyped(lang, stepThousandths, 3) : '',
    price: decimalTyped(lang, priceCents, 2, 2),
    vat: vatTyped(vatBp),
    ...stockTyped(lang, stockThousandths),
  }
}

/** What is left, as typed and as shown. */
function stockTyped(lang: Lang, thousandths: number | null) {
  const stock = thousandths === null ? '' : decimalTyped(lang, thousandths, 3)
  return { stock, stockShown: thousandths ?? '' }
}

/** The fields of a product's sheet. */
export function ProductFields({ of }: { of: ShownForm }) {
  return (
    <>
      <WhatFields of={of} />
      <SaleFields of={of} />
      <SheetFields of={of} />
    </>
  )
}

function WhatFields({ of }: { of: ShownForm }) {
  const words = productFieldWords(of.lang)
  return (
    <>
      <Heading title={productWords(of.lang).what} />
      <TextField of={of} name="name" maxlength={150} autocomplete="off" />
      <TextField of={of} name="reference" optional help={words.referenceHelp} maxlength={50} />
      <TextArea of={of} name="description" optional rows={3} maxlength={5000} />
      <PlaceField of={of} />
      <Checkbox of={of} name="isOrganic" optional />
    </>
  )
}

function SaleFields({ of }: { of: ShownForm }) {
  const words = productFieldWords(of.lang)
  const [ways, meanings, units] = [wayWords(of.lang), wayMeanings(of.lang), unitWords(of.lang)]
  return (
    <>
      <Heading title={productWords(of.lang).sale} />
      <Choice
        of={of}
        name="way"
        rows={WAYS.map((value) => ({ value, label: ways[value], detail: meanings[value] }))}
      />
      <Select
        of={of}
        name="unit"
        options={UNITS.map((value) => ({ value, label: units[value] }))}
      />
      <NumberField of={of} name="net" decimal optional help={words.netHelp} />
      <NumberField of={of} name="step" decimal optional help={words.stepHelp} />
      <MoneyField of={of} name="price" help={words.priceHelp} />
      <Select of={of} name="vat" options={vatOptions(of)} />
      <NumberField of={of} name="stock" decimal optional help={words.stockHelp} />
      <Checkbox of={of} name="isActive" optional help={words.isActiveHelp} />
    </>
  )
}
