package dev.baton.journey;

import dev.baton.support.BatonTest;

@BatonTest
class JourneysOnH2Test extends Journeys {}
