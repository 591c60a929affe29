import { defineWords } from '#src/foundation/ui/words.ts'

export const photoWords = defineWords({
  title: { fr: 'Photo', en: 'Photo' },
  file: { fr: 'Choisir une photo', en: 'Choose a photo' },
  help: {
    fr: 'JPEG, PNG ou WebP, 10 Mo au plus. Le lieu et la date de prise de vue sont effacés.',
    en: 'JPEG, PNG or WebP, at most 10 MB. Where and when it was taken is erased.',
  },
  add: { fr: 'Ajouter une photo', en: 'Add a photo' },
  replace: { fr: 'Remplacer la photo', en: 'Replace the photo' },
  remove: { fr: 'Retirer la photo', en: 'Remove the photo' },
  first: { fr: 'En premier', en: 'Put first' },
  removeOne: { fr: 'Retirer', en: 'Remove' },
  /** Behind a button, for whoever doesn't see which picture it stands under. */
  numbered: {
    fr: (number: number) => `(photo ${number})`,
    en: (number: number) => `(photo ${number})`,
  },
  several: { fr: 'Photos', en: 'Photos' },
  severalHelp: {
    fr: 'La première le représente dans les listes.',
    en: 'The first one stands for the producer in lists.',
  },
})

export const photoErrors = defineWords({
  'file-missing': { fr: 'Choisissez une photo.', en: 'Choose a photo.' },
  heic: {
    fr: 'Cette photo est en HEIC. Envoyez-en une capture d’écran ; ou, sur l’iPhone, choisissez Réglages › Appareil photo › Formats › Le plus compatible, et reprenez-la.',
    en: 'This photo is in HEIC. Send a screenshot of it; or, on the iPhone, choose Settings › Camera › Formats › Most Compatible and take it again.',
  },
  'too-heavy': {
    fr: 'Cette photo pèse plus de 10 Mo. Envoyez-la en taille moyenne.',
    en: 'This photo is larger than 10 MB. Send it in medium size.',
  },
  'too-many-pixels': {
    fr: 'Cette photo a trop de pixels. Réduisez-la à 4 000 pixels de large.',
    en: 'This photo has too many pixels. Reduce it to a width of 4,000 pixels.',
  },
  unreadable: {
    fr: 'Ce fichier n’est pas une photo lisible. Envoyez un JPEG, un PNG ou un WebP.',
    en: 'This file is no photo that can be read. Send a JPEG, PNG or WebP.',
  },
  'too-many': {
    fr: 'Il y a déjà 8 photos. Retirez-en une d’abord.',
    en: 'There are 8 photos already. Remove one first.',
  },
})

/** What somebody did to a photo, for the history of what it shows. */
export const photoSentences = defineWords({
  'photo-added': { fr: 'a ajouté une photo', en: 'added a photo' },
  'photo-replaced': { fr: 'a remplacé la photo', en: 'replaced the photo' },
  'photo-removed': { fr: 'a retiré une photo', en: 'removed a photo' },
  'photo-moved': { fr: 'a changé l’ordre des photos', en: 'changed the order of the photos' },
})
