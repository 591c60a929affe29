import { z } from 'zod'
import { optionalText, requiredText } from '#src/foundation/ui/form-fields.ts'
import type { PlaceFields } from './places.queries.ts'

/** The fields of a place in a form, for forms that ask for one beside other things. */
export const placeShape = {
  placeName: requiredText(120),
  address: optionalText(200),
  postcode: optionalText(12),
  city: requiredText(120),
  accessNotes: optionalText(1000),
}
const placeSchema = z.object(placeShape)

/** The place that was typed. */
export function placeOf(input: z.output<typeof placeSchema>): PlaceFields {
  const { placeName, address, postcode, city, accessNotes } = input
  return { name: placeName, address, postcode, city, accessNotes }
}

/** A place as its fields show it. */
export function placeInForm({ name, address, postcode, city, accessNotes }: PlaceFields) {
  return { placeName: name, address, postcode, city, accessNotes }
}
