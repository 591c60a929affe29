import { defineWords } from '#src/foundation/ui/words.ts'

export const rightsPageWords = defineWords({
  title: { fr: 'Droits', en: 'Rights' },
  intro: {
    fr: 'Qui peut faire quoi dans le groupe. Les droits vont à une personne, pas à son foyer.',
    en: 'Who may do what in the group. Rights belong to a person, not to the household.',
  },
  list: { fr: 'Personnes qui ont des droits', en: 'People who hold rights' },
  person: { fr: 'Personne', en: 'Person' },
  rights: { fr: 'Droits', en: 'Rights' },
  role: { fr: 'Rôle', en: 'Role' },
  give: { fr: 'Donner des droits', en: 'Give rights' },
  saved: { fr: 'Les droits sont enregistrés.', en: 'The rights are saved.' },
  savedTold: {
    fr: 'La personne en est avertie par e-mail.',
    en: 'The person is told by e-mail.',
  },
  choose: { fr: 'À qui ?', en: 'To whom?' },
  chooseIntro: {
    fr: 'Les personnes des foyers membres.',
    en: 'The people of member households.',
  },
  search: { fr: 'Chercher un nom', en: 'Search for a name' },
  find: { fr: 'Chercher', en: 'Search' },
  nobody: {
    fr: 'Personne de ce nom parmi les membres',
    en: 'Nobody of this name among the members',
  },
  nobodyWhy: {
    fr: 'Pour recevoir des droits, il faut d’abord être membre. Envoyez le lien du groupe.',
    en: 'To be given rights one has to be a member first. Send the link of the group.',
  },
  already: { fr: 'a des droits', en: 'holds rights' },
})

export const personRightsWords = defineWords({
  title: { fr: (name: string) => `Droits : ${name}`, en: (name: string) => `Rights of ${name}` },
  presets: { fr: 'Cocher d’un coup', en: 'Tick at once' },
  prefilled: {
    fr: (preset: string) => `Les droits « ${preset} » sont cochés, pas encore donnés.`,
    en: (preset: string) => `The rights “${preset}” are ticked, not given yet.`,
  },
  reach: { fr: 'Quels catalogues ?', en: 'Which catalogues?' },
  reachAll: { fr: 'Tous, les futurs aussi', en: 'All, future ones too' },
  reachNamed: { fr: 'Seulement ceux-ci', en: 'Only these' },
  noCatalog: {
    fr: 'Le groupe n’a pas encore de catalogue à nommer.',
    en: 'The group has no catalogue to name yet.',
  },
  save: { fr: 'Enregistrer les droits', en: 'Save the rights' },
  takeAway: { fr: 'Retirer tous les droits', en: 'Take all rights away' },
  gone: {
    fr: (name: string) => `${name} n’est plus membre du groupe.`,
    en: (name: string) => `${name} is no longer a member of the group.`,
  },
  goneWhy: {
    fr: 'Ses droits peuvent seulement être retirés.',
    en: 'The rights can only be taken away.',
  },
})

export const personRightsLabels = defineWords({
  kinds: { fr: 'Droits', en: 'Rights' },
  catalogs: { fr: 'Catalogues', en: 'Catalogues' },
})

export const personRightsErrors = defineWords({
  'kinds:none-ticked': {
    fr: 'Cochez au moins un droit, ou retirez-les tous.',
    en: 'Tick at least one right, or take all away.',
  },
  'catalogs:none-named': {
    fr: 'Cochez au moins un catalogue, ou choisissez « Tous ».',
    en: 'Tick at least one catalogue, or choose “All”.',
  },
  'last-settings': {
    fr: 'C’est la dernière personne qui peut changer les réglages. Donnez d’abord ce droit à quelqu’un d’autre.',
    en: 'This is the last person who may change the settings. Give somebody else this right first.',
  },
  'changed-meanwhile': {
    fr: 'Ces droits ont changé entre-temps. Le formulaire montre ceux de maintenant.',
    en: 'These rights have changed meanwhile. The form shows them as they are now.',
  },
})
