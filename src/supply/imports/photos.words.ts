import { photoErrors } from '#src/foundation/files/photo.words.ts'
import { number } from '#src/foundation/ui/format.ts'
import { defineWords, type Lang } from '#src/foundation/ui/words.ts'

export const photosWords = defineWords({
  title: { fr: 'Ajouter des photos', en: 'Add photos' },
  intro: {
    fr: 'Toutes les photos du catalogue en une fois. Rien ne change avant que vous ayez vu quelle photo va à quel produit.',
    en: 'All photos of the catalogue at once. Nothing changes before you have seen which photo goes to which product.',
  },
  file: { fr: 'Photos, ou un fichier zip', en: 'Photos, or a zip file' },
  fileHelp: {
    fr: 'Nommez chaque photo comme la référence du produit, sinon comme son nom : « TOM-01B.jpg » ou « Tomates rondes.jpg ». JPEG, PNG ou WebP, 10 Mo au plus par photo, 300 photos et 200 Mo en tout.',
    en: 'Name each photo like the product’s reference, else like its name: “TOM-01B.jpg” or “Tomates rondes.jpg”. JPEG, PNG or WebP, at most 10 MB a photo, 300 photos and 200 MB in all.',
  },
  send: { fr: 'Envoyer les photos', en: 'Send the photos' },
  waiting: {
    fr: 'Des photos déjà envoyées attendent d’être posées.',
    en: 'Photos sent before wait to be placed.',
  },
  seeWaiting: { fr: 'Voir ces photos', en: 'See these photos' },
  reading: { fr: 'Lecture des photos…', en: 'Reading the photos…' },
  progress: {
    fr: (read: string, all: string) => `${read} photos lues sur ${all}`,
    en: (read: string, all: string) => `${read} photos read of ${all}`,
  },
  wait: {
    fr: 'Cette page avance seule. Vous pouvez aussi la quitter : « Ajouter des photos » y ramène pendant un jour.',
    en: 'This page goes on by itself. You may also leave it: “Add photos” leads back to it for a day.',
  },
  look: { fr: 'Voir où en est la lecture', en: 'See how far it is' },
  preview: { fr: 'Ce qui va changer', en: 'What will change' },
  added: { fr: 'Nouvelles', en: 'New' },
  replaced: { fr: 'Remplacées', en: 'Replaced' },
  unchanged: { fr: 'Inchangées', en: 'Unchanged' },
  left: { fr: 'Laissées de côté', en: 'Left aside' },
  photo: { fr: 'Photo', en: 'Photo' },
  product: { fr: 'Produit', en: 'Product' },
  fileName: { fr: 'Fichier', en: 'File' },
  why: { fr: 'Pourquoi', en: 'Why' },
  happens: { fr: 'Effet', en: 'Effect' },
  adds: { fr: 'nouvelle photo', en: 'new photo' },
  replaces: { fr: 'remplace la photo actuelle', en: 'replaces the present photo' },
  nothing: { fr: 'Rien à changer.', en: 'Nothing to change.' },
  nothingWhy: {
    fr: 'Aucune de ces photos n’est nouvelle pour un produit du catalogue.',
    en: 'None of these photos is new for a product of the catalogue.',
  },
  back: { fr: 'Revenir au catalogue', en: 'Back to the catalogue' },
  another: { fr: 'Envoyer d’autres photos', en: 'Send other photos' },
  moved: { fr: 'Le catalogue a changé entre-temps.', en: 'The catalogue has changed meanwhile.' },
  movedDo: {
    fr: 'Aucune photo n’est posée. Vérifiez ce qui va changer maintenant.',
    en: 'No photo is placed. Check what will change now.',
  },
})

export const photoListErrors = defineWords({
  'file-missing': {
    fr: 'Choisissez des photos ou un fichier zip.',
    en: 'Choose photos or a zip file.',
  },
  'too-heavy-list': {
    fr: 'L’envoi pèse plus de 200 Mo. Envoyez les photos en plusieurs fois.',
    en: 'This is more than 200 MB. Send the photos in several goes.',
  },
  'too-many-photos': {
    fr: 'Il y a plus de 300 photos. Envoyez-les en plusieurs fois.',
    en: 'There are more than 300 photos. Send them in several goes.',
  },
  'cut-off': {
    fr: 'L’envoi s’est interrompu. Envoyez les photos de nouveau.',
    en: 'Sending broke off. Send the photos again.',
  },
})

const leftWords = defineWords({
  unknown: {
    fr: 'Aucun produit n’a cette référence ni ce nom.',
    en: 'No product has this reference or name.',
  },
  unclear: {
    fr: 'Plusieurs produits portent ce nom : utilisez la référence.',
    en: 'Several products have this name: use the reference.',
  },
  twice: {
    fr: 'Une autre photo est déjà pour ce produit.',
    en: 'Another photo is for this product already.',
  },
})

/** Why a file is left aside: whose it is can't be told, or it can't be shown. */
export function sayLeft(lang: Lang, why: string): string {
  const said: Record<string, string> = { ...photoErrors(lang), ...leftWords(lang) }
  return said[why] ?? why
}

const applyWords = defineWords({
  one: { fr: 'Poser la photo', en: 'Place the photo' },
  many: {
    fr: (count: string) => `Poser les ${count} photos`,
    en: (count: string) => `Place the ${count} photos`,
  },
})

export function applyPhotosLabel(lang: Lang, count: number): string {
  return count === 1 ? applyWords(lang).one : applyWords(lang).many(number(lang, count))
}
