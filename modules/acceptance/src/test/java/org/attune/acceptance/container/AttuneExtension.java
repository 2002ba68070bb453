package org.attune.acceptance.container;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of our container and of what is deployed there. */
public final class AttuneExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, AttuneContainer.class)
                .service(DeploymentScenarioGenerator.class, WholeApplication.class);
    }
}
