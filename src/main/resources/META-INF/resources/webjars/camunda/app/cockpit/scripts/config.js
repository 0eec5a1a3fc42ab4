export default {
  app: {
    name: 'Cockpit',
    vendor: 'Baton'
  },

  customScripts: ['scripts/lead-score', 'scripts/lead-owners']
};
