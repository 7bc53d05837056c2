import type { Translated } from '../en/index.ts';
import type { ownData as english } from '../en/own-data.ts';

export const ownData: Translated<typeof english> = {
  title: 'Vos données',
  lead: 'Emportez tout ce qui est conservé sur vous et votre travail, ou faites-le effacer. Les deux sont possibles à tout moment.',
  download: 'Télécharger mes données',
  downloading: 'Vos données sont en cours de préparation…',
  downloaded: 'Téléchargé : {{size}} en un seul fichier JSON.',
  downloadHint:
    'Un fichier JSON : qui vous êtes, les heures, chaque version enregistrée, ce que vous avez remis, vos exécutions avec leurs sorties et leurs images, ce qui a été enregistré de votre travail, et ce qui a été publié. Les contrôles cachés et les évaluations non publiées n’y sont pas.',
  erase: {
    open: 'Faire effacer mes données…',
    title: 'Effacer vos données définitivement',
    what: 'Ceci est effacé immédiatement :',
    items: {
      work: 'vos fichiers dans toutes leurs versions, vos remises, vos exécutions avec leurs sorties et leurs images, et ce qui a été enregistré de votre travail ;',
      ratings: 'les résultats des contrôles, et ce que les évaluateurs ont écrit et noté ;',
      letters: 'le retour, le recours, les demandes d’aménagement et chaque changement de votre temps ;',
      person: 'votre nom et votre adresse e-mail, sauf si vous avez une autre candidature ici.',
    },
    means: 'Ce que cela signifie pour votre candidature',
    meansText:
      'Votre travail ne pourra plus être lu ni comparé ; pour l’exercice, cette candidature s’arrête donc ici. La personne responsable du recrutement voit que quelqu’un, invité ce jour-là, a demandé l’effacement, sans aucun nom. Personne ne peut rien rétablir.',
    stays:
      'Le journal d’audit garde la trace d’un effacement, avec des numéros qui ne mènent à personne. Les sauvegardes de la base de données ne sont pas atteintes ; l’organisation dit combien de temps elle les garde.',
    downloadFirst: 'Si vous voulez garder quelque chose, téléchargez-le d’abord.',
    word: 'effacer',
    type: 'Tapez « {{word}} » pour confirmer',
    confirm: 'Tout effacer maintenant',
    keep: 'Garder mes données',
  },
  erased: {
    title: 'Vos données ont été effacées',
    lead: 'Votre travail et tout ce qui en dépendait ont disparu de ce Holdout, et vous êtes déconnecté. Ce que ce navigateur gardait de votre travail a été supprimé aussi. Vous pouvez fermer cette page.',
  },
  manager: {
    title: 'Effacés à leur demande',
    hint: 'Ces personnes ont demandé l’effacement de leurs données. Il ne reste rien d’elles ici.',
    entry: 'Invité le {{invited}}, effacé à sa demande le {{erased}}',
  },
};
