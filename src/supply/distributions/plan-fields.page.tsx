import { z } from 'zod'
import { classes } from '#src/foundation/ui/class-names.ts'
import { DateField, Select, TextArea, TimeField } from '#src/foundation/ui/field.tsx'
import { FieldError } from '#src/foundation/ui/field-frame.tsx'
import { civilDay, civilTime, optionalText, requiredText } from '#src/foundation/ui/form-fields.ts'
import { Heading } from '#src/foundation/ui/heading.tsx'
import { fieldId, type ShownForm } from '#src/foundation/ui/shown-form.ts'
import type { Place } from '#src/people/groups/places.queries.ts'
import { productCount, season } from '#src/supply/catalogs/catalogs.words.ts'
import type { CatalogChoice } from './choices.queries.ts'
import { OwnWindowFields, ownWindowsTyped } from './own-window-fields.page.tsx'
import { idsIn, type Plan } from './plan.rules.ts'
import { planWords } from './plan.words.ts'

/** What is typed about a distribution; places and catalogues by their codes. */
export const planFields = {
  day: civilDay(),
  startTime: civilTime(),
  endTime: civilTime(),
  place: requiredText(20),
  opensDay: civilDay(),
  opensTime: civilTime(),
  closesDay: civilDay(),
  closesTime: civilTime(),
  catalogs: z.array(z.string()),
  note: optionalText(1000),
}

export type Choices = { places: Place[]; catalogs: CatalogChoice[] }

/** A plan as the form shows it. */
export function planTyped(
  { placeId, catalogIds, windows, ...plan }: Plan,
  { places, catalogs }: Choices,
) {
  const ids = idsIn(catalogIds)
  return {
    ...plan,
    ...ownWindowsTyped(windows, catalogs),
    place: places.find(({ id }) => id === placeId)?.code,
    catalogs: catalogs.filter(({ id }) => ids.includes(id)).map(({ code }) => code),
  }
}

type FieldsProps = Choices & { of: ShownForm; zone: string }

/** The fields of a distribution's plan. */
export function PlanFields({ of, zone, places, catalogs }: FieldsProps) {
  const words = planWords(of.lang)
  return (
    <>
      <Heading title={words.when} />
      <DateField of={of} name="day" />
      <div class="columns">
        <TimeField of={of} name="startTime" />
        <TimeField of={of} name="endTime" />
      </div>
      <Select
        of={of}
        name="place"
        options={places.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Heading title={words.orders}>
        <span class="small soft">{words.zone(zone)}</span>
      </Heading>
      <div class="columns">
        <DateField of={of} name="opensDay" />
        <TimeField of={of} name="opensTime" />
      </div>
      <div class="columns">
        <DateField of={of} name="closesDay" />
        <TimeField of={of} name="closesTime" />
      </div>
      <CatalogBoxes of={of} catalogs={catalogs} />
      <TextArea of={of} name="note" optional rows={3} help={words.noteHelp} maxlength={1000} />
    </>
  )
}

function CatalogBoxes({ of, catalogs }: Pick<FieldsProps, 'of' | 'catalogs'>) {
  const isWrong = 'catalogs' in of.form.errors
  const id = fieldId(of, 'catalogs')
  return (
    <fieldset
      class={classes('field', isWrong && 'wrong')}
      id={id}
      tabindex={-1}
      aria-describedby={isWrong ? `${id}-error` : undefined}
    >
      <legend>{of.labels.catalogs}</legend>
      <p class="help">{planWords(of.lang).catalogsHelp}</p>
      {catalogs.map((catalog) => (
        <CatalogBox of={of} catalog={catalog} />
      ))}
      <FieldError of={of} name="catalogs" />
    </fieldset>
  )
}

function CatalogBox({ of, catalog }: { of: ShownForm; catalog: CatalogChoice }) {
  const isChosen = of.form.values.catalogs?.includes(catalog.code) ?? false
  return (
    <div class="brought">
      <label class="tick">
        <input type="checkbox" name="catalogs" value={catalog.code} checked={isChosen} />
        <span>
          {catalog.producerName}
          <br />
          <small class="small soft">
            {catalog.name} · {productCount(of.lang, catalog.productCount)} ·{' '}
            {season(of.lang, catalog)}
          </small>
        </span>
      </label>
      <OwnWindowFields of={of} catalog={catalog} />
    </div>
  )
}
