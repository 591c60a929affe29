import { day, list } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'
import type { Consequence } from './consequences.rules.ts'

export const consequencesWords = defineWords({
  title: { fr: 'Enregistrer ce changement ?', en: 'Save this change?' },
  confirm: { fr: 'Enregistrer le changement', en: 'Save the change' },
  back: { fr: 'Continuer à modifier', en: 'Go on editing' },
  tell: {
    fr: 'Aucun message ne part : prévenez vous-même les foyers concernés.',
    en: 'No message is sent: tell the households concerned yourself.',
  },
  seeBaskets: { fr: 'Voir les paniers', en: 'See the baskets' },
})

const baskets = defineWords({
  count: {
    fr: (n: number) => (n > 1 ? `${n} paniers commandés` : `${n} panier commandé`),
    en: (n: number) => (n === 1 ? '1 ordered basket' : `${n} ordered baskets`),
  },
  drafts: {
    fr: (n: number) => (n > 1 ? `${n} paniers en attente` : `${n} panier en attente`),
    en: (n: number) => (n === 1 ? '1 basket waiting' : `${n} baskets waiting`),
  },
})

const sentences = defineWords({
  'day-moves': {
    fr: (baskets: string, before: string, after: string) =>
      `${baskets} pour le ${before} : tout passe au ${after}.`,
    en: (baskets: string, before: string, after: string) =>
      `${baskets} for ${before}: all move to ${after}.`,
  },
  'hours-move': {
    fr: (baskets: string) => `${baskets} : les nouvelles heures s’appliquent aussi.`,
    en: (baskets: string) => `${baskets}: the new hours apply too.`,
  },
  'place-moves': {
    fr: (baskets: string) => `${baskets} : le nouveau lieu s’applique aussi.`,
    en: (baskets: string) => `${baskets}: the new place applies too.`,
  },
  'catalogs-leave': {
    fr: (catalogs: string, drafts: string) =>
      `${catalogs} : ce qui en est dans ${drafts} ne peut plus être commandé.`,
    en: (catalogs: string, drafts: string) =>
      `${catalogs}: what is of it in ${drafts} can no longer be ordered.`,
  },
  'orders-close': {
    fr: (catalogs: string) => `${catalogs} : les commandes ferment aussitôt.`,
    en: (catalogs: string) => `${catalogs}: orders close at once.`,
  },
  'orders-wait': {
    fr: (catalogs: string) =>
      `${catalogs} : les commandes s’arrêtent jusqu’à la nouvelle ouverture.`,
    en: (catalogs: string) => `${catalogs}: orders stop until the new opening.`,
  },
  'orders-reopen': {
    fr: (catalogs: string) => `${catalogs} : on peut de nouveau commander, dès maintenant.`,
    en: (catalogs: string) => `${catalogs}: orders open again, from now on.`,
  },
  'closes-earlier': {
    fr: (catalogs: string) => `${catalogs} : les commandes ferment plus tôt.`,
    en: (catalogs: string) => `${catalogs}: orders close earlier.`,
  },
  'closes-later': {
    fr: (catalogs: string) => `${catalogs} : les commandes ferment plus tard.`,
    en: (catalogs: string) => `${catalogs}: orders close later.`,
  },
  notOrdered: {
    fr: (drafts: string) => `${drafts} : rien n’en est commandé.`,
    en: (drafts: string) => `${drafts}: nothing of it is ordered.`,
  },
  'windows-stay': {
    fr: 'L’ouverture et la fermeture des commandes ne bougent pas.',
    en: 'Opening and closing of orders stay as they are.',
  },
})

type Named = { id: number; producerName: string }

/** A consequence as sentences: the fact, then the number. */
export function saidConsequence(lang: Lang, one: Consequence, catalogs: Named[]): string {
  const words = sentences(lang)
  const { count, drafts } = baskets(lang)
  if (one.code === 'windows-stay') return words[one.code]
  if (one.code === 'day-moves')
    return words[one.code](count(one.basketCount), day(lang, one.before), day(lang, one.after))
  if (one.code === 'hours-move' || one.code === 'place-moves')
    return words[one.code](count(one.basketCount))
  const names = catalogs.filter(({ id }) => one.catalogIds.includes(id))
  const named = list(
    lang,
    names.map(({ producerName }) => producerName),
  )
  if (one.code === 'catalogs-leave') return words[one.code](named, drafts(one.draftCount))
  const said = words[one.code](named)
  const hurts = one.code === 'orders-close' || one.code === 'orders-wait'
  if (!hurts || one.draftCount === 0) return said
  return `${said} ${words.notOrdered(drafts(one.draftCount))}`
}
