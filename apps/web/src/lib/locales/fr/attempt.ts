import type { attempt as english } from '../en/attempt.ts';
import type { Translated } from '../en/index.ts';

export const attempt: Translated<typeof english> = {
  loadingTitle: 'Votre exercice',
  preparing:
    'Vos propres données sont en cours de création, une seule fois. Cela prend quelques secondes ; la page continue d’elle-même.',
  notServed:
    'Vos propres données ne peuvent pas être créées en ce moment. Cela vient de nous : votre temps n’a pas commencé, et la page continuera d’elle-même dès que possible.',
  greeting: 'Pour {{name}}, qui postule pour « {{role}} » chez {{organisation}}.',
  start: {
    title: 'Commencez quand vous êtes prêt',
    consent: 'J’ai lu ce qui est enregistré et qui le voit, et je suis d’accord.',
    button: 'Commencer l’exercice',
    noClock:
      'Commencer ouvre l’espace de travail. Il n’y a pas de chronomètre : seule compte la fin de la période.',
    clock_one: 'Commencer ouvre l’espace de travail et votre minute démarre ({{count}}).',
    clock_other: 'Commencer ouvre l’espace de travail et vos {{count}} minutes démarrent.',
    consentMissing: 'Cochez d’abord la case.',
    opensLater: 'Vous pourrez commencer à partir du {{date}}.',
    closed:
      'La période s’est terminée le {{date}}. Demandez à la personne qui vous a invité si elle peut être rouverte.',
  },
  facts: {
    effort: 'Durée réelle',
    window: 'Ouvert jusqu’au',
    limit: 'Limite de temps',
    limitNone: 'aucune, sauf la fin de la période',
    limitMinutes_one: '{{count}} minute après le début',
    limitMinutes_other: '{{count}} minutes après le début',
    runs: 'Chaque exécution de votre code',
    runLimits: 'jusqu’à {{time}} et {{memory}} de mémoire',
  },
  expect: {
    title: 'À quoi s’attendre',
    text: 'Vous travaillez sur un petit projet Python, ici dans le navigateur. Vous pouvez exécuter votre code, les contrôles visibles et vos propres tests autant de fois que vous voulez, dans l’environnement même où votre travail est noté.',
    interface: 'Votre travail commence dans {{file}}, qui doit offrir ces fonctions :',
    optional: 'facultative',
    saved:
      'Tout ce que vous tapez est enregistré de lui-même, même quand le réseau tombe ; l’envoi se fait à votre retour. Une panne de notre part ne vous coûte jamais de temps.',
    submit:
      'Remettez votre travail autant de fois que vous voulez jusqu’à la fin : la dernière remise compte. Si vous oubliez, le dernier état enregistré est remis pour vous.',
    design:
      'Vous concevez un système par écrit : des sections avec des questions pour aider à réfléchir, vos hypothèses, un schéma et les chiffres qui vont avec. Rien n’est exécuté, et il n’y a pas qu’une bonne réponse.',
    designScreen:
      'Un grand écran convient le mieux pour dessiner. Lire et écrire fonctionne aussi sur un téléphone.',
    screen:
      'Un écran d’au moins 700 pixels de large convient le mieux. Sur un téléphone, vous pouvez tout lire et voir où vous en êtes.',
  },
  judged: {
    title: 'Comment le travail est jugé',
    text_one:
      '{{count}} personne lit votre code et fixe les niveaux, sans connaître votre nom. Des contrôles cachés aident en disant ce qui a tenu et ce qui n’a pas tenu ; ils ne décident jamais, et il n’y a pas de note totale.',
    text_other:
      '{{count}} personnes lisent votre code et fixent les niveaux, chacune sans connaître votre nom ni ce que l’autre a écrit. Des contrôles cachés aident en disant ce qui a tenu et ce qui n’a pas tenu ; ils ne décident jamais, et il n’y a pas de note totale.',
    design_one:
      '{{count}} personne lit votre conception section par section et fixe les niveaux, sans connaître votre nom. Comptent le raisonnement, les chiffres et ce qui se passe quand quelque chose va mal ; il n’y a pas de note totale.',
    design_other:
      '{{count}} personnes lisent votre conception section par section et fixent les niveaux, chacune sans connaître votre nom ni ce que l’autre a écrit. Comptent le raisonnement, les chiffres et ce qui se passe quand quelque chose va mal ; il n’y a pas de note totale.',
    halves: 'Deux moitiés, d’importance égale',
    halvesHint: 'Chacune reçoit l’un des cinq repères.',
    competencies: 'Compétences et niveaux',
    competenciesHint:
      'À quoi ressemble un niveau dans cet exercice. Les niveaux qu’il ne peut pas montrer ne sont pas évalués, et ce qui n’a pas été regardé ne compte jamais contre vous.',
    notRated: 'non évalué dans cet exercice',
  },
  recorded: {
    title: 'Ce qui est enregistré, et qui le voit',
    saves:
      'Les versions enregistrées de vos fichiers, vos exécutions avec leurs sorties, et vos remises, chacune avec l’heure.',
    work: 'Pendant que vous travaillez : où et combien vous modifiez (pas les lettres), les collages avec leur taille et si le texte a été copié sur la même page, les fichiers que vous ouvrez et fermez, et quand vous quittez la page et y revenez. Ce sont de simples faits, sans verdict et sans note, et vous pouvez les lire tous à tout moment.',
    notRecorded: 'Ni caméra, ni micro, ni écran, ni rythme de frappe. Coller du texte est permis.',
    reviewers:
      'Les évaluateurs voient votre dernière remise sous un nom inventé. Ils ne voient pas qui vous êtes.',
    workSeen:
      'Les évaluateurs ne voient comment votre travail s’est fait, s’ils le voient, qu’après l’avoir évalué. Les modifications, les collages et les sorties de la page ne sont jamais notés.',
    managers:
      'La personne responsable du recrutement voit votre nom, les évaluations avec leurs raisons, et votre code.',
    retention_one: 'Tout est effacé après {{count}} mois, ou plus tôt si vous le demandez.',
    retention_other: 'Tout est effacé après {{count}} mois, ou plus tôt si vous le demandez.',
    decision:
      'Aucune machine ne décide à votre sujet : chaque décision est prise par une personne, qui en donne la raison.',
  },
  ai: { title: 'Outils d’IA' },
  active: {
    title: 'Vous avez commencé',
    goOn: 'Continuer le travail',
    closes: 'Se termine le {{date}}',
  },
  download: {
    title: 'Votre travail chez vous',
    lead: 'Tout ce qui a été enregistré en dernier : vos fichiers, les données, les contrôles visibles et un script qui les exécute sur votre machine comme la plateforme.',
  },
  over: {
    title: 'Le temps de ce travail est écoulé',
    readWork: 'Lire votre travail',
  },
  left: {
    over: 'terminé',
    moment: 'moins d’une minute restante',
    minutes_one: '{{count}} minute restante',
    minutes_other: '{{count}} minutes restantes',
    hours: '{{hours}} h {{minutes}} min restantes',
    daysOnly_one: '{{count}} jour restant',
    daysOnly_other: '{{count}} jours restants',
    days: '{{days}} j {{hours}} h restants',
  },
  submissions: {
    title: 'Vos remises',
    empty: 'Rien encore. Quand vous remettez votre travail depuis l’espace de travail, le reçu apparaît ici.',
    counts: 'c’est elle qui compte',
    number: 'Remise {{number}}',
    automatic: 'remise automatique à la fin',
    received: 'reçue',
    files_one: '{{count}} fichier',
    files_other: '{{count}} fichiers',
    look: 'Voir ce qui a été reçu',
    lookAt: 'Voir ce qui a été reçu avec la remise {{number}}',
    contents: 'Ce qui a été reçu avec la remise {{number}}',
    digest: 'Empreinte (SHA-256)',
    revision: 'Version',
    size: 'Taille',
    at: 'Reçue',
    digestHint:
      'L’empreinte désigne exactement ces fichiers. Gardez-la si vous voulez prouver plus tard ce que vous avez envoyé.',
  },
};
