export const systemCheck = {
  title: 'Try your system',
  lead: 'This takes some seconds and starts nothing: it looks at your browser, the connection, and one tiny run in the environment in which you will work.',
  start: 'Check my system',
  again: 'Check again',
  running: 'Being checked…',
  allFine: 'Everything works. You can start when you like.',
  notAll: 'Something needs a look; see below.',
  list: 'What was checked',
  state: { fine: 'works', slow: 'slow', failed: 'does not work', unknown: 'no answer yet' },
  parts: {
    storage: {
      name: 'Keeping work on this device',
      advice:
        'Your browser refuses to store anything, often because the window is private. Use an ordinary window; otherwise work that has not been sent is lost when you close it.',
    },
    worker: {
      name: 'Room for the editor',
      advice: 'This browser is too old for the editor. Use a current Firefox, Chrome, Edge or Safari.',
    },
    stream: {
      name: 'Live output',
      advice: 'This browser is too old to show output while code runs. Use a current one.',
    },
    width: {
      name: 'Width of the screen',
      advice: 'On this screen you can read everything, but coding needs at least 700 pixels. Use a computer.',
    },
    connection: {
      name: 'Connection to the server',
      advice:
        'The server answers late or not at all. Check your network or try another one. What you type is kept on this device and sent when the line is back.',
    },
    run: {
      name: 'A tiny run in the sandbox',
      advice:
        'It did not run. This is on our side: try again in a few minutes, and do not start before it works. If it goes on, write to the person who invited you.',
    },
  },
};
