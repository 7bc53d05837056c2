import type { Translated } from '../en/index.ts';
import type { workspace as english } from '../en/workspace.ts';

export const workspace: Translated<typeof english> = {
  title: 'Espace de travail',
  toBriefing: 'Consignes et état',
  project: 'Projet',
  files: {
    file: 'Fichier',
    title: 'Fichiers',
    tree: 'Fichiers du projet',
    data: 'Données',
    visible: 'Contrôles visibles',
    readOnly: 'lecture seule',
    newHint: 'Par exemple features.py ou tests/test_features.py. Les dossiers viennent avec le nom.',
    path: 'Chemin dans le projet',
    create: 'Créer',
    rename: 'Renommer',
    renameTitle: 'Renommer {{path}}',
    upload: 'Importer',
    undo: 'Annuler',
    converted: '{{name}} était écrit en {{encoding}}. Dans le projet, il est en UTF-8.',
    notText:
      '{{name}} n’est pas du texte en UTF-8. Enregistrez-le en UTF-8 ou laissez-le de côté : les projets ne contiennent que du texte.',
    tooLarge: '{{name}} dépasse {{limit}}, le maximum pour un fichier. Réduisez-le ou laissez-le de côté.',
    unreadable: '{{name}} ne peut pas être lu. Un dossier s’ajoute fichier par fichier.',
    tooMany:
      'Un projet peut contenir {{files}} fichiers : aucun de ceux-ci n’a été ajouté. Choisissez ceux dont il a besoin.',
    empty: 'Ce projet n’a pas encore de fichier. Créez le premier.',
    problem: {
      empty: 'Donnez un nom au fichier.',
      too_long: '{{length}} caractères au plus.',
      too_deep: '{{depth}} niveaux au plus.',
      outside: 'Le chemin doit rester dans le projet : pas de /, . ou .. au début ni au milieu.',
      bad_name: 'Utilisez des lettres sans accent, des chiffres, des points, des tirets et des soulignés.',
      bad_type:
        'Ce type de fichier n’a pas sa place dans un projet. Python, Markdown, texte, CSV, JSON, TOML, INI et YAML oui.',
      reserved: 'Python ou Windows se réserve ce nom. Choisissez-en un autre.',
      exists: 'Il y a déjà quelque chose de ce nom.',
      into_itself: 'Un dossier ne peut pas aller dans lui-même.',
      read_only: 'C’est la place d’un fichier de données ou d’un contrôle visible.',
      is_folder: 'Ce serait à la fois un fichier et un dossier.',
      same_name: 'Il y a déjà quelque chose de ce nom, aux majuscules près.',
    },
  },
  tabs: { label: 'Fichiers ouverts', close: 'Fermer {{path}}' },
  editor: {
    label: 'Éditeur, {{path}}',
    readOnlyLabel: 'Lecture seule, {{path}}',
    region: 'Éditeur',
    none: 'Choisissez un fichier à gauche pour l’ouvrir ici.',
    tabKey: 'Tab indente. Appuyez d’abord sur {{keys}}, et Tab quitte l’éditeur.',
    resizeFiles: 'Largeur des fichiers',
    resizeSide: 'Largeur du panneau de lecture',
    resizeRun: 'Hauteur des résultats',
  },
  save: {
    saved: 'Enregistré {{ago}} · version {{revision}}',
    savedNever: 'Rien à enregistrer pour l’instant',
    unsaved: 'Pas encore enregistré…',
    saving: 'Enregistrement…',
    offline: 'Hors ligne : gardé sur cet appareil, sera enregistré',
    offlineBare: 'Hors ligne : ce navigateur ne garde pas de copie. Laissez la page ouverte.',
    conflict: 'Non enregistré : modifié dans un autre onglet',
    refused: 'Non enregistré',
    closed: 'Le temps est écoulé · dernière version enregistrée : {{revision}}',
    signed_out: 'Déconnecté : gardé sur cet appareil',
    now: 'à l’instant',
    seconds: 'il y a {{count}} s',
    minutes: 'il y a {{count}} min',
    longer: 'à {{time}}',
    label: 'Enregistrement',
  },
  notice: {
    conflictTitle: 'Ce projet a aussi été modifié ailleurs',
    conflict:
      'Un autre onglet ou appareil a enregistré {{files}} entre-temps (version {{revision}}, {{time}}). Rien n’est perdu : quel que soit votre choix, l’autre version reste dans l’historique.',
    keepMine: 'Garder la mienne comme version plus récente',
    takeTheirs: 'Prendre l’autre',
    notServed:
      'Le code ne peut pas s’exécuter en ce moment. Cela vient de nous : continuez à travailler, tout est enregistré ; ce que vous lancez ou remettez attend et se fera de lui-même.',
    merged: 'Repris d’un autre onglet : {{files}}. Vos propres modifications n’ont pas été touchées.',
    dismiss: 'Compris',
    refusal: {
      files:
        'Non enregistré : un projet peut contenir {{files}} fichiers. Supprimez-en ; l’enregistrement se fera alors de lui-même.',
      fileBytes:
        'Non enregistré : {{path}} dépasse {{fileBytes}}, le maximum pour un fichier. Réduisez-le ; l’enregistrement se fera alors de lui-même.',
      totalBytes:
        'Non enregistré : un projet peut faire {{totalBytes}} en tout. Réduisez-le ; l’enregistrement se fera alors de lui-même.',
      not_text:
        'Non enregistré : {{path}} contient un caractère qui n’en est pas un (NUL, ou une moitié). Supprimez-le ; l’enregistrement se fera alors de lui-même.',
      read_only:
        'Non enregistré : {{path}} est la place d’un fichier de données ou d’un contrôle visible. Renommez votre fichier.',
      is_folder: 'Non enregistré : {{path}} est à la fois un fichier et un dossier. Renommez l’un des deux.',
      same_name:
        'Non enregistré : {{path}} a le nom d’un autre fichier ou dossier, aux majuscules près. Renommez l’un des deux.',
      other:
        'La dernière modification n’a pas pu être enregistrée. Changez quelque chose et un nouvel essai se fera ; votre texte est gardé ici.',
    },
    closedUnsaved:
      'Le temps est écoulé. Ce que vous avez tapé après la version {{revision}} est gardé sur cet appareil, mais ne fait pas partie de votre travail.',
    signedOut:
      'Votre session est terminée. Rouvrez votre lien d’invitation ou demandez-en un nouveau ; ce que vous avez tapé est gardé sur cet appareil et sera alors enregistré.',
    noJournal:
      'Ce navigateur ne permet pas à la page de garder une copie locale. Tout est quand même enregistré sur le serveur ; restez en ligne.',
  },
  run: {
    region: 'Résultats',
    file: 'Exécuter le fichier',
    fileHint: 'Ctrl+Entrée ou Cmd+Entrée',
    checks: 'Contrôles visibles',
    own: 'Propres tests',
    cancel: 'Annuler l’exécution',
    titleFile: '{{path}}',
    titleChecks: 'Contrôles visibles',
    titleOwn: 'Propres tests',
    revision: 'version {{revision}}',
    empty:
      'Les sorties apparaissent ici. Exécutez le fichier ouvert, les contrôles visibles, ou vos propres tests du dossier tests.',
    queued: 'En attente d’une machine libre…',
    queuedAt: 'En attente d’une machine libre : {{position}} avant vous.',
    running: 'En cours…',
    reconnecting: 'La connexion est tombée ; l’exécution continue. Reconnexion…',
    lost: 'Les sorties ne peuvent plus être suivies. L’exécution elle-même n’est pas touchée.',
    failed:
      'C’est la plateforme qui a échoué, pas votre code. Relancez ; le temps perdu est ajouté au vôtre.',
    elapsed: '{{time}}',
    time: 'Temps',
    cpu: 'Processeur',
    memory: 'Mémoire',
    output: 'Sorties',
    noOutput: 'Le programme n’a rien affiché.',
    exitCode: 'code de sortie {{code}}',
    openPlace: 'Ouvrir {{path}}, ligne {{line}}',
    tests: 'Tests',
    testsSummary: '{{passed}} réussis sur {{total}}',
    testPassed: 'réussi',
    testFailed: 'échoué',
    testSkipped: 'ignoré',
    testError: 'erreur',
    noTests: 'Aucun test trouvé. Les fichiers se trouvent par leur nom : tests/test_….py.',
    noChecks: 'Cet exercice n’a pas de contrôles visibles.',
    testsCut:
      'Pas plus de {{shown}} tests dans la liste ; des échecs venus de plus loin y prennent la place des derniers.',
    notSaved:
      'Pas lancé, car les dernières modifications ne sont pas encore enregistrées. Il faut une connexion ; réessayez quand la ligne du haut dit « enregistré ».',
    alreadyActive: 'Une exécution est encore en cours. Attendez-la ou annulez-la.',
    next: {
      candidate_error: 'Lisez les dernières lignes des sorties ; un clic sur un endroit l’ouvre.',
      silent:
        'Terminé sans un mot de Python : une bibliothèque a planté, ou le code a mis fin au processus lui-même. Regardez ce qui s’exécutait en dernier.',
      timeout:
        'Arrêté après {{time}}, la durée maximale. Ce qui s’est affiché jusque-là est gardé. Prenez moins de lignes ou un modèle plus simple pendant que vous développez.',
      out_of_memory:
        'Arrêté à {{memory}} de mémoire, le maximum ; les fichiers dans /tmp comptent aussi. Cherchez les copies de grands tableaux.',
      output_limit:
        'Arrêté après {{output}} de sorties, le maximum ; ce qui a tenu est gardé. Affichez moins, par exemple pas une ligne par enregistrement.',
      process_limit:
        'Arrêté à {{processes}} processus et fils d’exécution, le maximum en même temps. Lancez-en moins, par exemple avec n_jobs=1.',
      disk_limit:
        'Arrêté à {{disk}} ou {{entries}} fichiers et dossiers, le maximum. Écrivez des fichiers moins nombreux ou plus petits.',
      protocol_violation:
        'Arrêté parce que le programme a fermé le canal de l’exécuteur ou y a écrit. Ne touchez pas aux descripteurs de fichiers que vous n’avez pas ouverts.',
      cancelled: 'Vous l’avez annulé. Ce qui s’est affiché jusque-là est gardé.',
    },
  },
  side: {
    label: 'Panneau de lecture',
    statement: 'Énoncé',
    dictionary: 'Données',
    checks: 'Contrôles',
    notes: 'Notes',
    history: 'Historique',
    noDictionary: 'Cet exercice n’a pas de données.',
    checksLead:
      'Les contrôles visibles, à lire. C’est un début : les contrôles cachés regardent de plus près.',
    checksEmpty: 'Cet exercice n’a pas de contrôles visibles.',
  },
  history: {
    lead: 'Chaque état enregistré. Restaurer crée une nouvelle version ; rien n’est écrasé.',
    empty: 'Rien d’enregistré encore. La première version apparaît dès que vous avez changé quelque chose.',
    revision: 'Version {{revision}}',
    submitted: 'remise',
    view: 'Voir',
    viewNamed: 'Voir la version {{revision}}',
    restore: 'Restaurer cet état',
    restored: 'La version {{revision}} est restaurée.',
    changed: 'Modifié : {{files}}',
    more_one: '{{files}} et {{count}} autre fichier',
    more_other: '{{files}} et {{count}} autres fichiers',
    current: 'maintenant',
  },
  submit: {
    open: 'Remettre…',
    title: 'Remettre votre travail',
    lead: 'Voici ce qui sera remis. Vous pouvez recommencer jusqu’au {{date}} ; la dernière remise compte.',
    saving: 'Enregistrement des dernières modifications…',
    file: 'Fichier',
    size: 'Taille',
    total: 'Ensemble',
    checks: 'Contrôles visibles',
    checksNever: 'pas encore lancés',
    checksOlder: '{{summary}} à la version {{revision}} ; vous avez changé quelque chose depuis',
    checksNow: '{{summary}} à cette version',
    confirm: 'Remettre la version {{revision}}',
    doneTitle: 'Bien reçu',
    done: 'Nous avons votre travail. Vous pouvez continuer et remettre de nouveau jusqu’au {{date}}.',
    goOn: 'Continuer le travail',
    status: 'Vers la page d’état',
    notSaved:
      'Vos dernières modifications ne sont pas encore enregistrées et ne peuvent donc pas être remises. Vérifiez votre connexion et réessayez.',
    closed: 'Le temps est écoulé. Le dernier état enregistré compte.',
  },
  narrow: {
    note: 'Pour coder, il faut un écran plus large. Ici, vous pouvez tout lire, voir où vous en êtes et remettre ce qui est enregistré.',
    status: 'État',
    statement: 'Énoncé',
    files: 'Fichiers',
    data: 'Données',
  },
};
