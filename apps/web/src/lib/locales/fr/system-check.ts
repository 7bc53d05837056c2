import type { Translated } from '../en/index.ts';
import type { systemCheck as english } from '../en/system-check.ts';

export const systemCheck: Translated<typeof english> = {
  title: 'Essayer votre système',
  lead: 'Cela prend quelques secondes et ne démarre rien : votre navigateur, la connexion, et une toute petite exécution dans l’environnement où vous travaillerez.',
  start: 'Vérifier mon système',
  again: 'Vérifier à nouveau',
  running: 'Vérification en cours…',
  allFine: 'Tout fonctionne. Vous pouvez commencer quand vous voulez.',
  notAll: 'Quelque chose mérite un regard ; voyez ci-dessous.',
  list: 'Ce qui a été vérifié',
  state: { fine: 'fonctionne', slow: 'lent', failed: 'ne fonctionne pas', unknown: 'pas encore de réponse' },
  parts: {
    storage: {
      name: 'Garder le travail sur cet appareil',
      advice:
        'Votre navigateur refuse d’enregistrer quoi que ce soit, souvent parce que la fenêtre est privée. Prenez une fenêtre ordinaire ; sinon, ce qui n’a pas été envoyé est perdu à la fermeture.',
    },
    worker: {
      name: 'De la place pour l’éditeur',
      advice:
        'Ce navigateur est trop ancien pour l’éditeur. Prenez une version actuelle de Firefox, Chrome, Edge ou Safari.',
    },
    stream: {
      name: 'Sorties en direct',
      advice:
        'Ce navigateur est trop ancien pour montrer les sorties pendant l’exécution. Prenez une version actuelle.',
    },
    width: {
      name: 'Largeur de l’écran',
      advice:
        'Sur cet écran, vous pouvez tout lire, mais coder demande au moins 700 pixels. Prenez un ordinateur.',
    },
    connection: {
      name: 'Connexion au serveur',
      advice:
        'Le serveur répond tard ou pas du tout. Vérifiez votre réseau ou essayez-en un autre. Ce que vous tapez reste sur cet appareil et part au retour de la ligne.',
    },
    run: {
      name: 'Une toute petite exécution',
      advice:
        'Elle n’a pas eu lieu. Cela vient de nous : réessayez dans quelques minutes, et ne commencez pas avant. Si cela dure, écrivez à la personne qui vous a invité.',
    },
  },
};
