<?php
/*
 * Plugin Name: Attune check-in
 * Description: Shows the check-in where [attune_check stage="1"] stands. The site folder has to be at /attune/.
 * Version: 0.1.0
 * License: MIT
 */
defined( 'ABSPATH' ) || exit;

add_shortcode( 'attune_check', function ( $given ) {
	$names = array( 'stage', 'helper', 'setting', 'country', 'lang', 'theme', 'all', 'accent', 'contact' );
	$set   = '';
	$link  = '';
	foreach ( shortcode_atts( array_fill_keys( $names, '' ), $given ) as $name => $value ) {
		if ( '' !== $value ) {
			$set  .= " $name=\"" . esc_attr( $value ) . '"';
			$link .= ( '' === $link ? '#' : '&amp;' ) . $name . '=' . rawurlencode( $value );
		}
	}
	return '<script type="module" data-cfasync="false" data-no-optimize="1" data-noptimize="1" data-no-defer="1" data-no-minify="1" data-nowprocket src="/attune/attune-check.js"></script>'
		. "<attune-check$set><a slot=\"fallback\" href=\"/attune/en/check.html$link\">A private check-in</a></attune-check>";
} );
