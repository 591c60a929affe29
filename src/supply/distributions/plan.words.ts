import { dayAndYear, time } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { idsIn } from './plan.rules.ts'

export const planWords = defineWords({
  titleNew: { fr: 'Nouvelle distribution', en: 'New distribution' },
  titleChange: { fr: 'Modifier la distribution', en: 'Change the distribution' },
  all: { fr: 'Distributions', en: 'Distributions' },
  when: { fr: 'Le retrait', en: 'Collecting' },
  orders: { fr: 'Les commandes', en: 'Orders' },
  like: {
    fr: 'Les mêmes horaires que la dernière fois. Changez ce qui diffère.',
    en: 'The same hours as last time. Change what differs.',
  },
  zone: {
    fr: (zone: string) => `Heures de ${zone}.`,
    en: (zone: string) => `Times of ${zone}.`,
  },
  catalogsHelp: {
    fr: 'Les membres commandent les produits des catalogues cochés.',
    en: 'Members order products of the ticked catalogues.',
  },
  noteHelp: {
    fr: 'Pour les membres, par exemple « Apportez vos sacs ».',
    en: 'For members, for example “Bring your bags”.',
  },
  create: { fr: 'Créer la distribution', en: 'Create the distribution' },
  save: { fr: 'Enregistrer la distribution', en: 'Save the distribution' },
  keepMine: { fr: 'Garder le mien', en: 'Keep mine' },
  history: { fr: 'Historique', en: 'History' },
  noPlace: { fr: 'Il faut d’abord un lieu.', en: 'A place comes first.' },
  noPlaceDo: { fr: 'Ajouter un lieu', en: 'Add a place' },
  noCatalog: { fr: 'Il faut d’abord un catalogue.', en: 'A catalogue comes first.' },
  noCatalogDo: { fr: 'Ajouter un producteur', en: 'Add a producer' },
})

const labelWords = defineWords({
  day: { fr: 'Jour', en: 'Day' },
  startTime: { fr: 'De', en: 'From' },
  endTime: { fr: 'À', en: 'To' },
  place: { fr: 'Lieu', en: 'Place' },
  opensDay: { fr: 'Ouverture : jour', en: 'Opening: day' },
  opensTime: { fr: 'Ouverture : heure', en: 'Opening: time' },
  closesDay: { fr: 'Fermeture : jour', en: 'Closing: day' },
  closesTime: { fr: 'Fermeture : heure', en: 'Closing: time' },
  catalogs: { fr: 'Catalogues', en: 'Catalogues' },
  note: { fr: 'Note', en: 'Note' },
})

export const planErrors = defineWords({
  'end-not-after-start': {
    fr: 'La fin vient après le début.',
    en: 'The end comes after the start.',
  },
  'closing-not-after-opening': {
    fr: 'Les commandes ferment après leur ouverture.',
    en: 'Orders close after they open.',
  },
  'closing-after-start': {
    fr: 'Les commandes ferment au plus tard au début de la distribution.',
    en: 'Orders close when the distribution starts, at the latest.',
  },
  'no-catalog': { fr: 'Cochez au moins un catalogue.', en: 'Tick at least one catalogue.' },
  'out-of-season': {
    fr: 'Un catalogue coché ne couvre pas ce jour : voyez ses dates.',
    en: 'A ticked catalogue does not run on this day: see its dates.',
  },
  'catalog-ordered': {
    fr: 'Des membres ont commandé dans un catalogue que vous retirez.',
    en: 'Members have ordered from a catalogue that you take out.',
  },
  'already-started': {
    fr: 'Cette distribution a commencé : elle ne change plus.',
    en: 'This distribution has started: it stays as it is.',
  },
  'delivery-window': {
    fr: 'Un producteur ferme ses commandes après ce début.',
    en: 'One producer closes orders after this start.',
  },
})

export const planSentences = defineWords({
  created: { fr: 'a créé la distribution', en: 'made the distribution' },
  changed: { fr: 'a modifié la distribution', en: 'changed the distribution' },
})

/** The labels of a plan's fields, in the order of the screen. */
export function planLabels(lang: Lang) {
  return labelWords(lang)
}

/** The same by fact, for histories. */
export function planFactLabels(lang: Lang) {
  const { place: placeId, catalogs: catalogIds, ...same } = labelWords(lang)
  return { ...same, placeId, catalogIds }
}

export type Names = { places: Map<number, string>; catalogs: Map<number, string> }

/** A plan's fact as text: days, hours, the names of place and catalogues. */
export function sayPlanFact(
  lang: Lang,
  field: string,
  value: unknown,
  { places, catalogs }: Names,
): string | undefined {
  if (field === 'placeId') return places.get(Number(value))
  if (typeof value !== 'string' || value === '') return undefined
  if (field === 'catalogIds')
    return idsIn(value)
      .map((id) => catalogs.get(id) ?? '…')
      .join(', ')
  if (/day$/i.test(field)) return dayAndYear(lang, value)
  return /Time$/.test(field) ? time(lang, value) : undefined
}
