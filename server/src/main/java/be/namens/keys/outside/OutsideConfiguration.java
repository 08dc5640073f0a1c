package be.namens.keys.outside;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(OutsideProviders.class)
class OutsideConfiguration {}
