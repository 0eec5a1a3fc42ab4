export default {
  app: {
    name: 'Cockpit',
    vendor: 'Baton'
  }
};
