import { dayAndYear, list, time } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import { saidWindow } from './own-window-fields.words.ts'
import { windowsIn } from './own-windows.rules.ts'
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
    fr: (zone: string) => `Fuseau\u00a0: ${zone}`,
    en: (zone: string) => `Time zone: ${zone}`,
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
  ordered: {
    fr: (n: number) => (n > 1 ? `${n} paniers sont commandés.` : `${n} panier est commandé.`),
    en: (n: number) => (n === 1 ? '1 basket is ordered.' : `${n} baskets are ordered.`),
  },
  orderedWhy: {
    fr: 'Ce qui touche les commandes vous est dit avant d’être enregistré.',
    en: 'What touches orders is said to you before it is saved.',
  },
  started: {
    fr: 'Cette distribution a commencé.',
    en: 'This distribution has started.',
  },
  startedWhy: { fr: 'Elle ne change plus.', en: 'It stays as it is.' },
  history: { fr: 'Historique', en: 'History' },
  historyOf: {
    fr: (day: string) => `Historique du ${day}`,
    en: (day: string) => `History of ${day}`,
  },
  gone: { fr: 'Supprimé', en: 'Deleted' },
  noPlace: { fr: 'Il faut d’abord un lieu.', en: 'A place comes first.' },
  noPlaceDo: { fr: 'Ajouter un lieu', en: 'Add a place' },
  noCatalog: { fr: 'Il faut d’abord un catalogue.', en: 'A catalogue comes first.' },
  noCatalogDo: { fr: 'Ajouter un producteur', en: 'Add a producer' },
})

const labelWords = defineWords({
  day: { fr: 'Jour', en: 'Day' },
  startTime: { fr: 'Début', en: 'Start' },
  endTime: { fr: 'Fin', en: 'End' },
  place: { fr: 'Lieu', en: 'Place' },
  opensDay: { fr: 'Ouverture : jour', en: 'Opening: day' },
  opensTime: { fr: 'Ouverture : heure', en: 'Opening: time' },
  closesDay: { fr: 'Fermeture : jour', en: 'Closing: day' },
  closesTime: { fr: 'Fermeture : heure', en: 'Closing: time' },
  catalogs: { fr: 'Catalogues', en: 'Catalogues' },
  note: { fr: 'Note', en: 'Note' },
})

const errorWords = defineWords({
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
  'in-the-past': { fr: 'Choisissez un début à venir.', en: 'Choose a start to come.' },
  'already-started': {
    fr: 'Cette distribution a commencé : elle ne change plus.',
    en: 'This distribution has started: it stays as it is.',
  },
})

const catalogErrorWords = defineWords({
  'out-of-season': {
    fr: (names: string) => `Pas de catalogue ce jour-là pour ${names}.`,
    en: (names: string) => `No catalogue on that day for ${names}.`,
  },
  'catalog-ordered': {
    fr: (names: string) => `Des membres ont commandé\u00a0: laissez coché ${names}.`,
    en: (names: string) => `Members have ordered: keep ${names} ticked.`,
  },
})

type NamedCatalog = { name: string; producerName: string }

/** The sentences of a plan's errors; some name the catalogues in the way. */
export function planErrors(lang: Lang, catalogs: NamedCatalog[]) {
  const about = catalogErrorWords(lang)
  const names = list(
    lang,
    catalogs.map(({ name, producerName }) => `${producerName} (${name})`),
  )
  return {
    ...errorWords(lang),
    'out-of-season': about['out-of-season'](names),
    'catalog-ordered': about['catalog-ordered'](names),
  }
}

export const planSentences = defineWords({
  created: { fr: 'a créé la distribution', en: 'made the distribution' },
  changed: { fr: 'a modifié la distribution', en: 'changed the distribution' },
  closed: { fr: 'a fermé les commandes', en: 'closed orders' },
  reopened: { fr: 'a rouvert les commandes', en: 'opened orders again' },
})

/** The labels of a plan's fields, in the order of the screen. */
export function planLabels(lang: Lang) {
  return labelWords(lang)
}

const windowFactWords = defineWords({
  opensDay: { fr: 'Jour d’ouverture', en: 'Opening day' },
  opensTime: { fr: 'Heure d’ouverture', en: 'Opening time' },
  closesDay: { fr: 'Jour de fermeture', en: 'Closing day' },
  closesTime: { fr: 'Heure de fermeture', en: 'Closing time' },
  windows: { fr: 'Dates propres', en: 'Dates of their own' },
})

/** The same by fact, for histories: what stands without a heading above it. */
export function planFactLabels(lang: Lang) {
  const { place: placeId, catalogs: catalogIds, ...same } = labelWords(lang)
  return { ...same, ...windowFactWords(lang), placeId, catalogIds }
}

/** What facts of a plan point to: the group's places and catalogues. */
export type Sayable = {
  places: { id: number; name: string }[]
  catalogs: { id: number; name: string }[]
}

/** A plan's fact as text: days, hours, the names of place and catalogues; `undefined` for other text. */
export function sayPlanFact(
  lang: Lang,
  field: string,
  value: unknown,
  { places, catalogs }: Sayable,
): string | undefined {
  const { gone } = planWords(lang)
  if (value === null || value === undefined || value === '') return undefined
  if (field === 'placeId') return places.find(({ id }) => id === value)?.name ?? gone
  const text = String(value)
  const nameOf = (id: number) => catalogs.find((one) => one.id === id)?.name ?? gone
  if (field === 'catalogIds') return list(lang, idsIn(text).map(nameOf))
  if (field === 'windows') return sayWindows(lang, text, nameOf)
  if (/day$/i.test(field)) return dayAndYear(lang, text)
  return /Time$/.test(field) ? time(lang, text) : undefined
}

function sayWindows(lang: Lang, text: string, nameOf: (id: number) => string): string {
  return windowsIn(text)
    .map(({ catalogId, ...times }) => `${nameOf(catalogId)} ${saidWindow(lang, times)}`)
    .join(' · ')
}
