import { Choice } from '#src/foundation/ui/choice.tsx'
import { Checkbox } from '#src/foundation/ui/field.tsx'
import { FieldError } from '#src/foundation/ui/field-frame.tsx'
import { fieldId, type ShownForm } from '#src/foundation/ui/shown-form.ts'
import { rightMeanings, rightWords } from '#src/people/groups/rights.words.ts'
import { RIGHTS } from '#src/people/groups/standing.rules.ts'
import { personRightsWords } from './rights-pages.words.ts'

/** A catalogue that a right may be narrowed to. */
export type NamedCatalog = { id: number; code: string; name: string }

/** The six rights as boxes, and which catalogues the right « Catalogues » reaches. */
export function RightsFields({ of, catalogs }: { of: ShownForm; catalogs: NamedCatalog[] }) {
  const names = rightWords(of.lang)
  const meanings = rightMeanings(of.lang)
  const words = personRightsWords(of.lang)
  return (
    <>
      <Boxes
        of={of}
        name="kinds"
        boxes={RIGHTS.map((value) => ({ value, label: names[value], detail: meanings[value] }))}
      />
      <Choice
        of={of}
        name="reach"
        legend={words.reach}
        rows={[
          { value: 'all', label: words.reachAll },
          { value: 'named', label: words.reachNamed, disabled: catalogs.length === 0 },
        ]}
      />
      {catalogs.length === 0 ? (
        <p class="small soft">{words.noCatalog}</p>
      ) : (
        <Boxes
          of={of}
          name="catalogs"
          boxes={catalogs.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </>
  )
}

type Box = { value: string; label: string; detail?: string }

/** Several boxes under one name and one error. */
function Boxes({ of, name, boxes }: { of: ShownForm; name: string; boxes: Box[] }) {
  return (
    <fieldset class="field" id={fieldId(of, name)} tabindex={-1}>
      <legend>{of.labels[name]}</legend>
      {boxes.map(({ value, label, detail }) => (
        <Checkbox of={of} name={name} value={value} optional>
          <b>{label}</b>
          {detail && <small class="soft"> {detail}</small>}
        </Checkbox>
      ))}
      <FieldError of={of} name={name} />
    </fieldset>
  )
}
