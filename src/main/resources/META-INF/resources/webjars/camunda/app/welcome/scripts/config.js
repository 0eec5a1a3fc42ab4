export default {
  app: {
    name: 'Welcome',
    vendor: 'Baton'
  }
};
