package dev.baton.journey;

import dev.baton.support.BatonIT;

@BatonIT
class JourneysIT extends Journeys {}
