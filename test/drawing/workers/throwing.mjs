// Fails as soon as it is started.
throw new Error('no fonts here');
