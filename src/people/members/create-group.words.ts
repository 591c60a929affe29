import { defineWords } from '#src/foundation/ui/words.ts'

export const createGroupWords = defineWords({
  title: { fr: 'Créer un groupe', en: 'Create a group' },
  intro: {
    fr: 'Un nom, une sorte, un lieu : le reste se règle ensuite.',
    en: 'A name, a kind, a place: the rest is set later.',
  },
  kind: { fr: 'Quelle sorte de groupe ?', en: 'What kind of group?' },
  kindHelp: {
    fr: 'La sorte choisit les premiers réglages, rien de plus. Tout se change ensuite.',
    en: 'The kind chooses the first settings, nothing more. All can be changed later.',
  },
  place: { fr: 'Le lieu des distributions', en: 'The place of distributions' },
  submit: { fr: 'Créer le groupe', en: 'Create the group' },
})

export const createGroupLabels = defineWords({
  name: { fr: 'Nom du groupe', en: 'Name of the group' },
  kind: { fr: 'Sorte', en: 'Kind' },
})

export const createGroupErrors = defineWords({
  'kind:required': { fr: 'Choisissez une sorte de groupe.', en: 'Choose a kind of group.' },
})
